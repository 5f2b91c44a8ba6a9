using System.Globalization;

namespace PolicyLint.Benchmarks.Building;

/// <summary>
/// What the package costs a build: an app of some hundred classes with policies, beside the same app with as many types for the generator of
/// System.Text.Json and with as many mappers for Mapperly's, and alone. Cold, warm, in an editor's driver, and where nothing has changed; run in turn, medians.
/// </summary>
internal static class BuildTable
{
    private const double GeneratorGoal = 60;
    private const double AnalyzersGoal = 100;
    private const double EditGoal = 0.5;

    /// <summary>Measures, and prints the tables of docs/performance.md.</summary>
    /// <param name="count">How many policies, types and mappers.</param>
    /// <param name="rounds">How many builds of each kind.</param>
    public static void Print(int count, int rounds)
    {
        string root = Directory.CreateTempSubdirectory("building").FullName;
        string server = "policylint-" + Path.GetFileName(root);
        try
        {
            string feed = Packed(root);
            BuildApp[] apps = [.. BuildSubject.All.Select(subject => BuildApp.Create(subject, root, feed, count))];
            foreach (BuildApp app in apps)
            {
                app.Warm(server);
            }

            Console.WriteLine($"{count} of each in an app of {BuildFiles.Classes} classes; medians of {rounds} builds in turn, in milliseconds.\n");
            BuildTimes[] cold = Medians(apps, rounds, app => app.Cold());
            Table("Cold: a compiler of its own, nothing built", apps, cold, count);
            foreach (BuildApp app in apps)
            {
                app.Warm(server);
            }

            Table("Warm: a compiler that stays, after an edit of one", apps, Medians(apps, rounds, app => app.Edited(server)), count);
            Unchanged(apps, rounds, server);
            double edit = Driver(apps[1..]);
            Jitted(apps);
            BuildTimes ours = cold[1];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"\nGoals: generator {ours.Generators:F0} of {GeneratorGoal} ms, analyzers {ours.Analyzers:F0} of {AnalyzersGoal} ms (cold); a changed policy {edit:F2} of {EditGoal} ms (driver)."));
        }
        finally
        {
            Stop(server, root);
            Directory.Delete(root, recursive: true);
        }
    }

    private static void Table(string title, BuildApp[] apps, BuildTimes[] medians, int count)
    {
        Console.WriteLine($"{title}\n\n| | generator | analyzers | compiler | more than the app alone | whole build |\n|---|---|---|---|---|---|");
        foreach ((BuildApp app, BuildTimes times) in apps.Zip(medians))
        {
            bool alone = app.Subject.Assembly.Length == 0;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {Named(app, count)} | {(alone ? "" : $"{times.Generators:F0}")} | {(alone ? "" : $"{times.Analyzers:F0}")} | {times.Compiler:F0} | {(alone ? "" : $"{times.Compiler - medians[0].Compiler:F0}")} | {times.Build:F0} |"));
        }

        Console.WriteLine();
    }

    private static void Unchanged(BuildApp[] apps, int rounds, string server)
    {
        foreach (BuildApp app in apps)
        {
            app.Warm(server);
        }

        BuildTimes[] medians = Medians(apps[..2], rounds, app => new BuildTimes(0, 0, 0, app.Unchanged()));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Nothing changed: {medians[1].Build:F0} ms with the package, {medians[0].Build:F0} ms without ({medians[1].Build / medians[0].Build:F2}).\n"));
    }

    /// <returns>What a changed policy takes, in milliseconds.</returns>
    private static double Driver(BuildApp[] apps)
    {
        Console.WriteLine("In the driver of an editor, medians of 200 runs\n\n| | after an edit of one | after an edit of a class |\n|---|---|---|");
        IncrementalRuns[] runs = [.. apps.Select(IncrementalRuns.Of)];
        foreach ((BuildApp app, IncrementalRuns run) in apps.Zip(runs))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {app.Subject.Name} | {run.Work:F2} ms | {run.Other:F2} ms |"));
        }

        return runs[0].Work;
    }

    private static void Jitted(BuildApp[] apps)
    {
        Console.WriteLine("\nMethods that the jitter compiles in a cold compiler\n\n| | its own | others' for its types | more than the app alone |\n|---|---|---|---|");
        int alone = apps[0].MethodsJitted().Length;
        foreach (BuildApp app in apps[1..])
        {
            string[] methods = [.. app.MethodsJitted().Select(method => method.Split('(')[0])];
            int own = methods.Count(method => method.StartsWith(app.Subject.Namespace, StringComparison.Ordinal));
            int others = methods.Count(method => method.Contains(app.Subject.Namespace, StringComparison.Ordinal)) - own;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {app.Subject.Name} | {own:N0} | {others:N0} | {methods.Length - alone:N0} |"));
        }
    }

    private static string Named(BuildApp app, int count) => app.Subject.Work.Length == 0 ? app.Subject.Name : $"{app.Subject.Name}, {count} {app.Subject.Work}";

    private static BuildTimes[] Medians(BuildApp[] apps, int rounds, Func<BuildApp, BuildTimes> build)
    {
        var runs = apps.Select(_ => new List<BuildTimes>()).ToArray();
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < apps.Length; i++)
            {
                runs[i].Add(build(apps[i]));
            }
        }

        return [.. runs.Select(BuildTimes.Median)];
    }

    /// <summary>Packs the package and its runtime, as a release does.</summary>
    private static string Packed(string root)
    {
        DirectoryInfo? repository = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(repository!.FullName, "PolicyLint.sln")))
        {
            repository = repository.Parent;
        }

        string feed = Path.Combine(root, "feed");
        foreach (string project in new[] { "src/Runtime", "src/Package" })
        {
            BuildApp.Run(repository.FullName, "pack", project, "-c", "Release", "-o", feed, "-v:q", "-tl:off", $"-p:PackageVersion={BuildApp.Version}");
        }

        return feed;
    }

    private static void Stop(string server, string root)
    {
        string sdk = BuildApp.Run(root, "--version").Trim();
        string at = BuildApp.Run(root, "--list-sdks").Split('\n').Single(line => line.StartsWith(sdk + " ", StringComparison.Ordinal)).Split('[', ']')[1];
        BuildApp.Run(root, "exec", Path.Combine(at, sdk, "Roslyn", "bincore", "VBCSCompiler.dll"), "-shutdown", $"-pipename:{server}");
    }
}
