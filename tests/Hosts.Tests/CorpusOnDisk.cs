using PolicyLint.TestKit.Policies;

namespace PolicyLint.Hosts.Tests;

/// <summary>The corpus in a folder, and what the engine finds in it: made once, looked at by each host.</summary>
public sealed class CorpusOnDisk : IAsyncLifetime
{
    /// <summary>The folder.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("policylint-hosts-").FullName;

    /// <summary>What is to be found.</summary>
    internal IReadOnlyList<HostFinding> Findings { get; private set; } = [];

    public async Task InitializeAsync()
    {
        foreach (CorpusProject project in PolicyCorpus.All)
        {
            project.WriteTo(Root);
        }

        Findings = await new EngineHost().CheckAsync(Root);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return Task.CompletedTask;
    }
}
