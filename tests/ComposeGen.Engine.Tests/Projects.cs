using ComposeGen;

/// <summary>As the build writes it for the projects of the examples.</summary>
internal static class Projects
{
    public static readonly ProjectImage Api =
        new("../Api/Api.csproj", "", "shop-api", "1.0", "mcr.microsoft.com/dotnet/aspnet:10.0", "1654", "/app/", "8080/tcp");

    public static readonly ProjectImage Server =
        new("../Server/Server.csproj", "", "uploads-server", "latest", "mcr.microsoft.com/dotnet/aspnet:10.0", "1654", "/app/", "8080/tcp");
}
