using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.TestKit;

namespace PolicyLint.Samples.Tests;

/// <summary>The policies of the samples, bound as one project a folder.</summary>
internal static class SamplePolicies
{
    public static PolicyProject Real { get; } = Bind("samples/RealPolicies");

    public static PolicyProject Returns { get; } = Bind("samples/ReturnsDesk");

    /// <summary>A hotel, a shop and a support desk.</summary>
    public static PolicyProject Houses { get; } = Bind("samples/Policies");

    /// <summary>The same three, badly led.</summary>
    public static PolicyProject Defects { get; } = Bind("samples/Policies/defects");

    /// <summary>Those that a program lives on.</summary>
    public static IReadOnlyList<PolicyProject> All { get; } = [Real, Returns, Houses];

    public static TimeZoneInfo? Zone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? zone) ? zone : null;

    /// <summary>The policy in a file of <c>samples/RealPolicies</c>, by the file's name without its ending.</summary>
    public static PolicySymbol Of(string file) => Real.Policies.Single(p => Path.GetFileNameWithoutExtension(p.Tree.Text.Path) == file);

    /// <summary>A finding as a build tells it.</summary>
    public static string Told(Finding finding)
    {
        PolicyText text = All.Append(Defects).SelectMany(project => project.Policies).First(p => p.Tree.Text.Path == finding.Path).Tree.Text;
        LinePosition place = text.PositionOf(finding.Span.Start);
        return $"{finding.Path}({place.Line + 1},{place.Character + 1}): {finding.Rule.Code}: {finding.Message}";
    }

    private static PolicyProject Bind(string folder) => PolicyProject.Bind(
        [.. Directory.GetFiles(Repository.PathOf(folder), "*.svcpolicy").Order(StringComparer.Ordinal)
            .Select(path => SyntaxTree.Parse(PolicyText.From(File.ReadAllText(path), folder + "/" + Path.GetFileName(path))))],
        Zone);
}
