namespace ComposeGen.Rules.Storage;

/// <summary>Whether a service is what its image is for, or something that runs once or only talks to another service.</summary>
internal static class ServiceRole
{
    private static readonly HashSet<string> Tools = new(StringComparer.Ordinal)
    {
        // Shells and what is usually run to wait, to look or to copy.
        "ash", "awk", "bash", "busybox", "cat", "chmod", "chown", "cp", "curl", "dash", "echo", "env", "exec", "false", "find", "grep",
        "ls", "mkdir", "mv", "nc", "node", "npm", "npx", "perl", "php", "printenv", "python", "python3", "rm", "rsync", "sed", "sh",
        "sleep", "tail", "tar", "test", "timeout", "touch", "true", "wget", "zsh",
        // Clients and tools that come with the servers.
        "backup", "clickhouse-backup", "clickhouse-client", "consul-template", "couchbase-cli", "cqlsh", "createdb", "cypher-shell",
        "docker", "dropdb", "etcdctl", "etcdutl", "influx", "mariadb", "mariadb-admin", "mariadb-backup", "mariadb-check",
        "mariadb-dump", "mariadb-import", "mc", "mongo", "mongodump", "mongoexport", "mongoimport", "mongorestore", "mongosh",
        "mosquitto_passwd", "mosquitto_pub", "mosquitto_rr", "mosquitto_sub", "mysql", "mysqladmin", "mysqlcheck", "mysqldump",
        "mysqlimport", "mysqlsh", "nats", "neo4j-admin", "nodetool", "occ", "pg_amcheck", "pg_basebackup", "pg_dump", "pg_dumpall",
        "pg_isready", "pg_receivewal", "pg_restore", "pgbench", "promtool", "psql", "rabbitmq-diagnostics", "rabbitmqadmin",
        "rabbitmqctl", "redis-benchmark", "redis-cli", "rethinkdb-dump", "rethinkdb-restore", "solr-exporter", "sqlcmd", "vacuumdb",
        "valkey-benchmark", "valkey-cli", "wp", "zkCli.sh",
    };

    /// <summary>Whether the image's own server may not be what runs, so that its data paths need not be mounted.</summary>
    public static bool IsClientOrOneOff(Service service, RuleContext context) =>
        service.Entrypoint is not null || RunsTool(service.Command) || RunsToCompletion(service, context);

    /// <summary>Whether another service waits for this one to end.</summary>
    public static bool RunsToCompletion(Service service, RuleContext context)
    {
        if (service.Restart?.AsText().Literal is "always" or "unless-stopped")
            return false;
        return context.IsAwaitedToEnd(service);
    }

    /// <summary>The words of a command as far as they can be told; null in place of one that holds a variable.</summary>
    public static IReadOnlyList<string?> Words(Command? command)
    {
        if (command is null)
            return [];
        if (command.IsIncomplete || command.WordList.IsIncomplete)
            throw new UnknownValueException();
        if (command.Line is not { } line)
            return command.Words.Select(static word => word.Literal).ToList();
        return line.Literal is { } text
            ? text.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries)
            : new string?[] { null };
    }

    private static bool RunsTool(Command? command)
    {
        var words = Words(command);
        if (words.Count == 0)
            return false;
        if (words[0]?.Trim('"', '\'') is not { } program)
            return true; // A variable decides, and it may well be a tool.
        var name = program.Substring(program.LastIndexOf('/') + 1);
        return Tools.Contains(name)
            || (name.StartsWith("kafka-", StringComparison.Ordinal) && name != "kafka-server-start.sh");
    }
}
