namespace ComposeGen.Facts;

/// <summary>What an image is for.</summary>
public enum ImageKind
{
    /// <summary>An application with its own state, such as a wiki or a code forge.</summary>
    App,

    /// <summary>A server for machine-learning models.</summary>
    Ai,

    /// <summary>An operating system image, made to build upon.</summary>
    Base,

    /// <summary>A cache. It may keep data on disk (<see cref="ImageFacts.IsStateful"/>), but losing it is often acceptable.</summary>
    Cache,

    /// <summary>A build server.</summary>
    Ci,

    /// <summary>A coordination service, such as etcd.</summary>
    Coordination,

    /// <summary>A database: its data is the reason it runs.</summary>
    Database,

    /// <summary>An emulator of a cloud.</summary>
    Emulator,

    /// <summary>An identity provider.</summary>
    Identity,

    /// <summary>A data pipeline.</summary>
    Ingest,

    /// <summary>A mail server for tests.</summary>
    MailTest,

    /// <summary>Metrics, logs, traces, dashboards.</summary>
    Observability,

    /// <summary>Tools for running containers.</summary>
    Ops,

    /// <summary>A reverse proxy or load balancer.</summary>
    Proxy,

    /// <summary>A message broker.</summary>
    Queue,

    /// <summary>An image registry.</summary>
    Registry,

    /// <summary>A language runtime, made to build upon.</summary>
    Runtime,

    /// <summary>A search engine.</summary>
    Search,

    /// <summary>A store for secrets.</summary>
    Secrets,

    /// <summary>An object store.</summary>
    Storage,

    /// <summary>An emulator of a cloud's storage.</summary>
    StorageEmulator,

    /// <summary>A user interface for another service.</summary>
    Ui,

    /// <summary>A vector database.</summary>
    VectorDatabase,

    /// <summary>A web server.</summary>
    Web,
}
