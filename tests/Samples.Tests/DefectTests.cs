using System.Runtime.CompilerServices;
using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;

namespace PolicyLint.Samples.Tests;

/// <summary>What is said of the three houses when they are badly led, against a reviewed file. Run with UPDATE_BASELINES=1 to write it anew, and review the difference.</summary>
public sealed class DefectTests
{
    private const string Switch = "UPDATE_BASELINES";

    /// <summary>What the houses are there to show besides all of SVP5xxx: rules to drop, people who may decide nothing, promises that mean nothing.</summary>
    private static readonly string[] _alsoShown =
        ["SVP2002", "SVP2009", "SVP2011", "SVP2012", "SVP2013", "SVP3002", "SVP3009", "SVP4008", "SVP4009", "SVP4013", "SVP4014", "SVP4015"];

    private static IReadOnlyList<Finding> Findings { get; } =
    [
        .. from file in PolicyAnalysis.Run(SamplePolicies.Defects, _ => PolicyOptions.Read(key => key == PolicyOptionTable.AsOf.Key ? "2026-06-01" : null))
           from found in file.Findings
           where found.Finding.Severity >= FindingSeverity.Information
           select found.Finding,
    ];

    [Fact]
    public void EachFindingIsReviewed()
    {
        string actual = string.Concat(Findings.Select(f => SamplePolicies.Told(f) + "\n"));
        string path = Path.Combine(Path.GetDirectoryName(ThisFile())!, "Baselines", "Defects.txt");
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.True(File.ReadAllText(path).ReplaceLineEndings("\n") == actual, $"Other findings. If that is meant, run the test with {Switch}=1 and review the file.\n{actual}");
    }

    [Fact]
    public void EveryDefectOfGrowthAndExperienceIsThere()
    {
        IEnumerable<string> wanted = RuleCatalog.All.Select(r => r.Code).Where(c => c.StartsWith("SVP5", StringComparison.Ordinal)).Concat(_alsoShown);
        Assert.Empty(wanted.Except(Findings.Select(f => f.Rule.Code)));
    }

    /// <summary>They are bad policies in good words: what is wrong is how the house is led.</summary>
    [Fact]
    public void NothingIsWrongWithTheirWords() => Assert.DoesNotContain(Findings, f => f.Severity == FindingSeverity.Error);

    private static string ThisFile([CallerFilePath] string? path = null) => path!;
}
