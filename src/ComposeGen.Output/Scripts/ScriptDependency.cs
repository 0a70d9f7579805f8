namespace ComposeGen.Output.Scripts;

internal sealed record ScriptDependency(ScriptService Service, DependencyCondition Condition, bool Required, bool Restart);
