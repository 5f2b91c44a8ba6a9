using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PolicyLint.TestKit.Servers;

/// <summary>A PostgreSQL of the test's own: in a temporary folder, on a free port of the loopback, gone when the test is.</summary>
public sealed class PostgresServer : IDisposable
{
    private static readonly string? Bin = Candidates().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));

    private readonly string _folder;
    private readonly int _port;

    private PostgresServer(string folder, int port)
    {
        _folder = folder;
        _port = port;
    }

    /// <summary>Why there is no server to be had; null where there is.</summary>
    public static string? Missing { get; } =
        Bin is null ? "PostgreSQL's server programs are not installed (initdb is in none of POLICYLINT_POSTGRES_BIN, PATH, /usr/lib/postgresql/*/bin): what the test says is NOT proved here."
        : Environment.UserName == "root" && !File.Exists("/usr/sbin/runuser") ? "PostgreSQL does not run as root, and there is no runuser to run it as somebody else: what the test says is NOT proved here."
        : null;

    /// <summary>How Npgsql reaches it.</summary>
    public string Connection => $"Host=127.0.0.1;Port={_port};Database=postgres;Username=policylint;Maximum Pool Size=20;Timeout=60;Command Timeout=60";

    /// <summary>Without fsync: a commit survives the crash of the server, which is what is tested, and not that of the machine; a slow disk does not make the test one of disks.</summary>
    private string Options => $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c fsync=off";

    private string Data => Path.Combine(_folder, "data");

    public void Dispose()
    {
        Run("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Starts a server; only where none is <see cref="Missing"/>.</summary>
    public static PostgresServer Start()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("policylint-postgres-");
        if (Environment.UserName == "root")
        {
            Run("chown", ["postgres", folder.FullName], asIs: true);
        }

        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var server = new PostgresServer(folder.FullName, ((IPEndPoint)free.LocalEndpoint).Port);
        free.Stop();
        server.Run("initdb", "-D", server.Data, "-U", "policylint", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        server.Run("pg_ctl", "-D", server.Data, "-l", Path.Combine(folder.FullName, "log"), "-w", "-o", server.Options, "start");
        return server;
    }

    /// <summary>Takes the server down without a goodbye, as a loss of power would but for the disk, and up again.</summary>
    public void CrashAndRestart() =>
        Run("pg_ctl", "-D", Data, "-l", Path.Combine(_folder, "log"), "-m", "immediate", "-w", "-o", Options, "restart");

    private static IEnumerable<string> Candidates()
    {
        IEnumerable<string?> named = [Environment.GetEnvironmentVariable("POLICYLINT_POSTGRES_BIN"), .. (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)];
        IEnumerable<string> debian = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Reverse().Select(v => Path.Combine(v, "bin")) : [];
        return named.OfType<string>().Where(f => f.Length > 0).Concat(debian);
    }

    private void Run(string program, params string[] arguments) => Run(Path.Combine(Bin!, program), arguments, asIs: Environment.UserName != "root");

    private static void Run(string program, string[] arguments, bool asIs)
    {
        var start = new ProcessStartInfo(asIs ? program : "/usr/sbin/runuser", asIs ? arguments : ["-u", "postgres", "--", program, .. arguments])
        {
            WorkingDirectory = "/",
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        if (!process.WaitForExit(Watchdog.Patience) || process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{Path.GetFileName(program)} failed: {process.StandardOutput.ReadToEnd()}");
        }
    }
}
