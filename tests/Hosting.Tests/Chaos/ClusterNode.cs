using System.Diagnostics;
using PolicyLint.Hosting.Worker;

namespace PolicyLint.Hosting.Tests.Chaos;

/// <summary>A node: a process of its own, which the test kills.</summary>
internal sealed class ClusterNode : IDisposable
{
    private readonly Process _process;

    internal ClusterNode(string connection, string receiver, string clock) =>
        _process = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(ClusterContext).Assembly.Location, connection, receiver, clock]) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    internal bool IsRunning => !_process.HasExited;

    /// <summary>SIGKILL: no finally runs, no socket says goodbye.</summary>
    internal void Kill() => _process.Kill();

    internal string Output { get; private set; } = string.Empty;

    /// <summary>Reads what the node says, so that it never waits for a reader.</summary>
    internal async Task ListenAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            Output = Output.Length < 20_000 ? Output + line + Environment.NewLine : Output;
        }
    }

    /// <summary>Ends the node, if it runs, and waits for what it still has to say.</summary>
    internal async Task StopAsync(Task listening)
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await listening;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
