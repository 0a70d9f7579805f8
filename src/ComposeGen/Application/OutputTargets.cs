namespace ComposeGen;

/// <summary>What an application is written for: the values of the build's property <c>ComposeGenTargets</c>.</summary>
[Flags]
internal enum OutputTargets
{
    /// <summary><c>compose</c>: <c>compose.yaml</c> and the scripts.</summary>
    Compose = 1,

    /// <summary><c>stack</c>: <c>stack.yaml</c> for <c>docker stack deploy</c>.</summary>
    Stack = 2,
}
