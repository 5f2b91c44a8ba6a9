using System.Collections.Immutable;
using Xunit;

namespace PolicyLint.Package.Tests;

/// <summary>What a build said and did.</summary>
public sealed record BuildResult(int ExitCode, string Output, bool CompilerRan)
{
    private static readonly string[] CodesOfExtensionsThatDoNotLoad = ["AD0001", "CS8032", "CS8033", "CS8034", "CS8784", "CS8785", "CS9057"];

    public ImmutableArray<BuildFinding> Findings { get; } = [.. BuildFinding.ParseAll(Output)];

    public IEnumerable<BuildFinding> Of(string code) => Findings.Where(f => f.Code == code);

    /// <summary>Fails unless the build succeeded with every analyzer and generator loaded and none of them crashed.</summary>
    public BuildResult Succeeded()
    {
        Assert.True(ExitCode == 0, "The build failed:" + Environment.NewLine + Output);
        return Loaded();
    }

    /// <summary>Fails if the build succeeded.</summary>
    public BuildResult Failed()
    {
        Assert.True(ExitCode != 0, "The build should have failed:" + Environment.NewLine + Output);
        return Loaded();
    }

    private BuildResult Loaded()
    {
        var broken = Findings.FirstOrDefault(f => CodesOfExtensionsThatDoNotLoad.Contains(f.Code));
        Assert.True(broken is null, $"The compiler could not load or run what the package brings: {broken}");
        return this;
    }
}
