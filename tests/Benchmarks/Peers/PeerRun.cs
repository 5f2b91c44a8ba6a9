using System.Diagnostics;
using System.Globalization;

namespace PolicyLint.Benchmarks.Peers;

/// <summary>What one run of a whole process took.</summary>
/// <param name="Seconds">From its start to its end.</param>
/// <param name="Megabytes">The most memory that it and its children had resident at once, as seen every other millisecond; 0 where the system does not tell.</param>
internal sealed record PeerRun(double Seconds, double Megabytes)
{
    /// <summary>Runs a command to its end, what it says thrown away.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static PeerRun Of(string[] command, string folder, bool mayFind)
    {
        var start = new ProcessStartInfo(command[0]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in command.AsSpan(1))
        {
            start.ArgumentList.Add(argument);
        }

        var clock = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        Task<string> said = process.StandardOutput.ReadToEndAsync();
        Task<string> complained = process.StandardError.ReadToEndAsync();
        double most = 0;
        while (!process.WaitForExit(2))
        {
            most = Math.Max(most, Resident(process.Id));
        }

        process.WaitForExit();
        double seconds = clock.Elapsed.TotalSeconds;
        return process.ExitCode == 0 || (mayFind && process.ExitCode == 1)
            ? new PeerRun(seconds, most)
            : throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}: {said.Result}{complained.Result}");
    }

    /// <summary>The high-water mark of a process (proc_pid_status(5): VmHWM).</summary>
    private static double Resident(int process)
    {
        try
        {
            string? line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.AsSpan(6).Trim().ToString().Split(' ')[0], CultureInfo.InvariantCulture) / 1000;
        }
        catch (IOException)
        {
            // It ended between two looks.
            return 0;
        }
    }
}
