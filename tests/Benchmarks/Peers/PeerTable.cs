using System.Diagnostics;
using System.Globalization;
using PolicyLint.Benchmarks.Scale;

namespace PolicyLint.Benchmarks.Peers;

/// <summary>
/// <c>policylint check</c> beside checkers of other languages: whole processes over the same number of files of about a hundred lines, run in
/// turn, medians and ratios of one run. The others come from npm, with <c>npm ci</c> in this folder.
/// </summary>
internal static class PeerTable
{
    private const int Rounds = 5;
    private static readonly int[] Counts = [10, 100, 1_000, 10_000];

    public static void Print(string tool, string? plot)
    {
        string packages = Packages();
        Peer[] peers = [.. Peers(Path.GetFullPath(tool), packages)];
        string root = Directory.CreateTempSubdirectory("peers").FullName;
        try
        {
            var series = peers.ToDictionary(p => p, _ => new List<(double X, double Y)>());
            foreach (int count in Counts)
            {
                // Ten thousand files are ours alone: some of the others would take most of a minute, five times.
                Peer[] asked = count > 1_000 ? peers[..1] : peers;
                foreach ((Peer peer, PeerRun median) in Measure(asked, Path.Combine(root, count.ToString(CultureInfo.InvariantCulture)), count))
                {
                    series[peer].Add((count, median.Seconds * 1000));
                }
            }

            if (plot is not null)
            {
                File.WriteAllText(plot, LogPlot.Svg("Checking files of about 100 lines", "files", "milliseconds", [.. series.Select(s => new PlotSeries(s.Key.Name, s.Value))]));
            }
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static IEnumerable<(Peer Peer, PeerRun Median)> Measure(Peer[] peers, string root, int count)
    {
        foreach (Peer peer in peers)
        {
            peer.Files(Folder(peer), count);
            _ = PeerRun.Of(peer.Command(Folder(peer)), Folder(peer), peer.MayFind);
        }

        var runs = peers.ToDictionary(p => p, _ => new List<PeerRun>());
        for (int round = 0; round < Rounds; round++)
        {
            foreach (Peer peer in peers)
            {
                runs[peer].Add(PeerRun.Of(peer.Command(Folder(peer)), Folder(peer), peer.MayFind));
            }
        }

        Console.WriteLine(FormattableString.Invariant($"{count} files, medians of {Rounds} runs in turn:"));
        double ours = Median(runs[peers[0]], r => r.Seconds);
        foreach (Peer peer in peers)
        {
            var median = new PeerRun(Median(runs[peer], r => r.Seconds), Median(runs[peer], r => r.Megabytes));
            Console.WriteLine(FormattableString.Invariant($"  {peer.Name,-34} {median.Seconds,7:F3} s  {median.Megabytes,5:F0} MB  policylint / it {ours / median.Seconds:F2}"));
            yield return (peer, median);
        }

        string Folder(Peer peer) => Path.Combine(root, peer.Name.Split(' ')[0]);
    }

    private static double Median(List<PeerRun> runs, Func<PeerRun, double> of) => runs.Select(of).Order().ElementAt(runs.Count / 2);

    private static IEnumerable<Peer> Peers(string tool, string packages)
    {
        string modules = Path.Combine(packages, "node_modules");
        yield return new("policylint", PeerFiles.Policies, folder => [tool, "check", folder], MayFind: true);
        yield return new("biome 2.6 lint", PeerFiles.TypeScript, folder => [Path.Combine(modules, "@biomejs/cli-linux-x64/biome"), "lint", folder], MayFind: true);
        yield return new("tsc 7 (native) type check", PeerFiles.TypeScript, folder => [Path.Combine(modules, "@typescript/typescript-linux-x64/lib/tsc"), "-p", folder], MayFind: false);
        yield return new("buf 1.75 lint", PeerFiles.Protocols, folder => [Path.Combine(modules, "@bufbuild/buf-linux-x64/bin/buf"), "lint", folder], MayFind: false);
        yield return new("cedar 4.13 parse and validate", PeerFiles.Cedar, folder => ["node", Path.Combine(packages, "cedar.mjs"), folder], MayFind: false);
    }

    /// <summary>Where the others are installed; they are, if need be.</summary>
    private static string Packages()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Peers", "package.json")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Run it from a clone: the list of peers lies beside the source.");
        }

        string packages = Path.Combine(folder.FullName, "Peers");
        if (!Directory.Exists(Path.Combine(packages, "node_modules")))
        {
            using Process install = Process.Start(new ProcessStartInfo("npm", "ci") { WorkingDirectory = packages })!;
            install.WaitForExit();
            if (install.ExitCode != 0)
            {
                throw new InvalidOperationException("npm ci failed: the peers can't be had here.");
            }
        }

        return packages;
    }
}
