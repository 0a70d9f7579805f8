namespace ComposeGen.Testing;

internal static partial class KnownIssues
{
    private const string Target = "target_secret_file.txt";

    /// <summary>Secrets and configs.</summary>
    private static KnownIssue[] Files() =>
    [
        new()
        {
            Threads = ["docker/compose#9648", "authelia/authelia#7466", "containers/podman-compose#1548"],
            What = "A secret that is a file of the host keeps the owner and mode that it has there.",
            Yaml = """
                services:
                  secrets-tester:
                    image: alpine:3.22
                    command: ["sleep", "1000"]
                    user: "1005:1005"
                    secrets:
                      - source: some_secret_file
                        target: target_secret_file.txt
                        uid: "1005" # CG0020
                        gid: "1005"
                        mode: 0o440
                secrets:
                  some_secret_file:
                    file: ./somefile.txt
                """,
            Wrong = static () => [Idle("secrets-tester", 1005).With(new Secret { Key = "some_secret_file", File = "./somefile.txt" }.At(Target).OwnedBy(1005, 1005).WithMode("0440"))],
            Right = static () => [Idle("secrets-tester", 1005).With(new Secret { Key = "some_secret_file", Environment = "TOKEN" }.At(Target))],
            Symptom = Symptom.Fails("secrets-tester", "cat /run/secrets/target_secret_file.txt", "Permission denied"),
        },
        new()
        {
            Threads = ["docker/compose#13287"],
            What = "A secret from the environment belongs to root, whoever runs the service, and the mode locks others out.",
            Yaml = """
                services:
                  test-image:
                    image: alpine:3.22
                    command: ["sleep", "1000"]
                    user: "1000:1000"
                    secrets:
                      - source: test-secret # CG2108
                        target: token
                        mode: 0o440
                secrets:
                  test-secret:
                    environment: TOKEN
                """,
            Wrong = static () => [Idle("test-image", 1000).With(FromEnvironment().WithMode("0440"))],
            Right = static () => [Idle("test-image", 1000).With(FromEnvironment())],
            Symptom = Symptom.Fails("test-image", "cat /run/secrets/token", "Permission denied"),
        },
        new()
        {
            Threads = ["docker/compose, pkg/compose/create.go, fillBindMounts"],
            What = "A secret at a path where something else is mounted is left out without a word.",
            Yaml = """
                services:
                  app:
                    image: alpine:3.22
                    command: ["sleep", "1000"]
                    secrets:
                      - source: token
                        target: /etc/token # CG1107
                    volumes:
                      - ./conf:/etc/token
                secrets:
                  token:
                    file: ./token.txt
                """,
            Wrong = static () => [WithToken().With(Bind.From("./conf").CreateHostPath().At("/etc/token"))],
            Right = static () => [WithToken().With(Bind.From("./conf").CreateHostPath().At("/etc/conf"))],
            Symptom = Symptom.Fails("app", "cat /etc/token", "Is a directory"),
        },
    ];

    private static SecretReference FromEnvironment() => new Secret { Key = "test-secret", Environment = "TOKEN" }.At("token");

    private static Service WithToken() => Idle("app").With(new Secret { Key = "token", File = "./token.txt" }.At("/etc/token"));

    private static Service With(this Service service, SecretReference secret)
    {
        service.Secrets.Add(secret);
        return service;
    }
}
