using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.TestKit.Policies;

namespace PolicyLint.Hosts.Tests;

/// <summary>The engine without a host around it: what all of them have to say.</summary>
internal sealed class EngineHost : IPolicyHost
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<HostFinding>> CheckAsync(string root) => Task.FromResult<IReadOnlyList<HostFinding>>([.. PolicyCorpus.All.SelectMany(Findings)]);

    private static IEnumerable<HostFinding> Findings(CorpusProject project)
    {
        var policies = PolicyProject.Bind([.. project.Files.Select(file => SyntaxTree.Parse(PolicyText.FromBytes(file.Bytes, project.Name + "/" + file.Name)))], Zone);
        Dictionary<string, PolicyText> texts = policies.Policies.ToDictionary(p => p.Tree.Text.Path, p => p.Tree.Text);
        Dictionary<string, string> settings = project.Settings.Select(setting => setting.Split('=', 2)).ToDictionary(s => s[0].Trim(), s => s[1].Trim(), StringComparer.OrdinalIgnoreCase);
        return PolicyAnalysis.Run(policies, _ => PolicyOptions.Read(settings.GetValueOrDefault)).SelectMany(file => file.Findings).Select(found => new HostFinding(
            found.Finding.Path,
            found.Finding.Rule.Code,
            SpanOf(texts[found.Finding.Path], found.Finding.Span),
            found.Finding.Severity.ToString().ToLowerInvariant(),
            found.Finding.Message,
            found.IsSuppressed,
            string.Join(", ", found.Finding.Related.Select(r => r.Path + ":" + SpanOf(texts[r.Path], r.Span))),
            string.Join(", ", found.Finding.Fixes.Select(fix => fix.Title + string.Concat(fix.Edits.Select(edit => $" [{edit.Path}:{SpanOf(texts[edit.Path], edit.Span)} -> {edit.NewText}]"))))));
    }

    private static TimeZoneInfo? Zone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? zone) ? zone : null;

    private static string SpanOf(PolicyText text, TextSpan span)
    {
        (LinePosition start, LinePosition end) = (text.PositionOf(span.Start), text.PositionOf(span.End));
        return HostFinding.SpanOf(start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1);
    }
}
