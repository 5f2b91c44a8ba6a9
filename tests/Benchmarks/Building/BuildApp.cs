using System.Diagnostics;
using System.Text.Json;

namespace PolicyLint.Benchmarks.Building;

/// <summary>An app of some hundred classes, with one generator and its work or with none, in a folder of its own.</summary>
internal sealed class BuildApp
{
    /// <summary>The version that the package is packed with.</summary>
    public const string Version = "0.0.1-benchmark";

    private int _edits;

    private BuildApp(BuildSubject subject, string folder) => (Subject, Folder) = (subject, folder);

    public BuildSubject Subject { get; }

    /// <summary>What relative paths of <see cref="CommandLine"/> are from.</summary>
    public string Folder { get; }

    /// <summary>The file that changes.</summary>
    private string EditedFile => Path.Combine(Folder, Subject.Edited);

    /// <summary>Writes the app and restores it, from the packages in a feed besides the user's own.</summary>
    public static BuildApp Create(BuildSubject subject, string root, string feed, int count)
    {
        string folder = Directory.CreateDirectory(Path.Combine(root, subject.Name.Replace(' ', '-'))).FullName;
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(root, "packages")}" /></config>
              <packageSources><add key="built-here" value="{feed}" /></packageSources>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(folder, "App.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>{subject.Package}</ItemGroup>
            </Project>
            """);
        BuildFiles.App(folder);
        subject.Files(folder, count);
        var app = new BuildApp(subject, folder);
        Run(folder, "restore", "-v:q");
        return app;
    }

    /// <summary>Builds everything anew in a compiler of its own.</summary>
    public BuildTimes Cold()
    {
        Directory.Delete(Path.Combine(Folder, "obj", "Release"), recursive: true);
        return Build("-p:UseSharedCompilation=false");
    }

    /// <summary>Changes the file that changes, and builds in a compiler that stays.</summary>
    public BuildTimes Edited(string server)
    {
        _edits++;
        string text = File.ReadAllText(EditedFile);
        File.WriteAllText(EditedFile, Subject.Edit(text, _edits));
        BuildTimes times = Warm(server);
        File.WriteAllText(EditedFile, text);
        return times;
    }

    /// <summary>Builds in a compiler that stays, what there is to build.</summary>
    public BuildTimes Warm(string server) => Build("-p:UseSharedCompilation=true", $"-p:SharedCompilationId={server}");

    /// <summary>Builds again, where nothing has changed.</summary>
    /// <returns>What the command took, in milliseconds.</returns>
    public double Unchanged()
    {
        string built = Path.Combine(Folder, "obj", "Release", "net10.0", "App.dll");
        DateTime before = File.GetLastWriteTimeUtc(built);
        long start = Stopwatch.GetTimestamp();
        Run(Folder, "build", "--no-restore", "-c", "Release", "-tl:off", "-v:q");
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return File.GetLastWriteTimeUtc(built) == before ? milliseconds : throw new InvalidOperationException($"{Subject.Name}: the compiler ran although nothing had changed.");
    }

    /// <summary>The compiler's arguments, and the folder of the compiler.</summary>
    /// <param name="api">The version of the compiler that packages pick their generators for: <c>roslyn4.14</c>; null: the SDK's own.</param>
    public (string[] Arguments, string Compiler) CommandLine(string? api = null)
    {
        string[] picked = api is null ? [] : [$"-p:CompilerApiVersion={api}"];
        using var json = JsonDocument.Parse(Run(
            Folder,
            ["msbuild", "-t:Compile", "-p:Configuration=Release", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:NonExistentFile=obj/none", "-getItem:CscCommandLineArgs", "-getProperty:RoslynTargetsPath", .. picked]));
        return (
            [.. json.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(a => a.GetProperty("Identity").GetString()!)],
            Path.Combine(json.RootElement.GetProperty("Properties").GetProperty("RoslynTargetsPath").GetString()!, "bincore"));
    }

    /// <summary>The methods that the jitter compiles in one run of the compiler, as <c>Type:Method(arguments) [tier]</c>.</summary>
    public string[] MethodsJitted()
    {
        (string[] arguments, string compiler) = CommandLine();
        string response = Path.Combine(Folder, "obj", "compile.rsp");
        File.WriteAllLines(response, arguments.Select(a => a.Contains('"', StringComparison.Ordinal) ? a : $"\"{a}\""));
        string methods = Path.Combine(Folder, "obj", "methods.txt");
        Run(Folder, ["exec", Path.Combine(compiler, "csc.dll"), "/noconfig", $"@{response}"], [("DOTNET_JitStdOutFile", methods), ("DOTNET_JitDisasmSummary", "1")]);
        return [.. File.ReadLines(methods).Select(line => line[(line.IndexOf("compiled ", StringComparison.Ordinal) + "compiled ".Length)..])];
    }

    /// <summary>Runs <c>dotnet</c> to its end.</summary>
    /// <returns>What it said.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static string Run(string folder, params string[] arguments) => Run(folder, arguments, []);

    private static string Run(string folder, string[] arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> complained = process.StandardError.ReadToEndAsync();
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}: {said}{complained.Result}");
    }

    private BuildTimes Build(params string[] compiler)
    {
        long start = Stopwatch.GetTimestamp();
        string log = Run(Folder, ["build", "--no-restore", "-c", "Release", "-tl:off", "-v:d", "-clp:PerformanceSummary", "-p:ReportAnalyzer=true", .. compiler]);
        return BuildTimes.Read(log, Subject.Assembly, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }
}
