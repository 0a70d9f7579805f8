namespace ComposeGen;

public sealed partial record Service
{
    /// <summary>A service without an image yet: set <see cref="Image"/>, <see cref="Build"/> or <see cref="Provider"/>.</summary>
    public Service()
        : base(Shape)
    {
    }

    /// <summary>A service that runs an image.</summary>
    /// <param name="image">The image reference, such as <c>postgres:18</c>.</param>
    public Service(Text image)
        : base(Shape) => Image = image;

    /// <summary>A service that runs the container image of a .NET project.</summary>
    /// <param name="project">The project: a member of the generated <c>Projects</c> class.</param>
    public Service(ProjectImage project)
        : base(Shape)
    {
        Project = project ?? throw new ArgumentNullException(nameof(project));
        Image = project.Reference;
    }

    /// <summary>The name under which other services of a shared network reach this one.</summary>
    public Text Host => Text.Deferred(() => Key);

    /// <summary>The image that this service builds, as an additional context of another build: <c>AdditionalContexts = { ["base"] = Base.BuildContext }</c>.</summary>
    /// <remarks>Compose specification, "Compose Build", section "additional_contexts".</remarks>
    public Text BuildContext => Text.Deferred(() => "service:" + Key);

    /// <summary>Starts this service and waits until its health check passes.</summary>
    public Dependency Healthy() => new() { Service = this, Condition = DependencyCondition.ServiceHealthy };

    /// <summary>Starts this service first.</summary>
    public Dependency Started() => new() { Service = this, Condition = DependencyCondition.ServiceStarted };

    /// <summary>Runs this service to its end first; its exit code must be 0.</summary>
    public Dependency Completed() => new() { Service = this, Condition = DependencyCondition.ServiceCompletedSuccessfully };
}
