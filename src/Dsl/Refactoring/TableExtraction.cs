using System.Collections.Immutable;
using PolicyLint.Dsl.Comparison;
using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Fixes;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Rules.Edits;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Refactoring;

/// <summary>
/// Makes one table of rules that give the same outputs of a request and ask only for values of its fields. It is offered where it has
/// been proved to change nothing: the rewritten policy is bound and compared with the old one over all cases, and nothing new is found in it.
/// </summary>
/// <param name="Table">The table's name.</param>
/// <param name="Rules">The rules that it stands for, in the order of the file.</param>
/// <param name="Edits">What changes; all of it in the policy's own file.</param>
public sealed record TableExtraction(string Table, ImmutableArray<RuleSymbol> Rules, ImmutableArray<TextEdit> Edits)
{
    /// <summary>The most nodes of the diagram in which the cases are compared: enough for any table that a person would read.</summary>
    private const int ComparedNodes = 50_000;

    /// <summary>The table that could be made of the rule at a place and of those like it.</summary>
    /// <param name="project">The project.</param>
    /// <param name="policy">A policy of it.</param>
    /// <param name="place">Where in the policy's file; the rule that it touches is one of those taken.</param>
    /// <param name="options">The file's settings: what would be found with them.</param>
    /// <param name="cancellationToken">Asked between two rules of the analysis.</param>
    /// <returns>Null where there is no such rule, fewer than two of them, or no proof that a table means the same.</returns>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static TableExtraction? At(PolicyProject project, PolicySymbol policy, TextSpan place, PolicyOptions options, CancellationToken cancellationToken = default) =>
        At(project, policy, place, options, QuestionLimits.Usual with { Nodes = ComparedNodes }, QuestionLimits.Usual, cancellationToken);

    /// <summary>The same, where the comparison and the analysis may cost so much.</summary>
    internal static TableExtraction? At(
        PolicyProject project, PolicySymbol policy, TextSpan place, PolicyOptions options, QuestionLimits comparison, QuestionLimits analysis, CancellationToken cancellationToken = default)
    {
        SyntaxTree tree = policy.Tree;
        RuleSymbol? rule = policy.Rules.FirstOrDefault(r => tree.SpanOf(r.Syntax) is var span && span.Start <= place.End && span.End >= place.Start);
        if (rule is null || TableRowDraft.Of(rule) is not { } first)
        {
            return null;
        }

        ImmutableArray<TableRowDraft> rows = policy.Rules.Select(TableRowDraft.Of).OfType<TableRowDraft>().Where(first.IsLike).ToImmutableArray();
        ImmutableArray<FieldSymbol> fields = rows.SelectMany(r => r.Fields).Distinct().ToImmutableArray();
        if (rows.Length < 2 || fields.IsEmpty)
        {
            return null;
        }

        string name = FreeName(policy, rows[0].Outputs);
        var draft = new TableDraft(tree, name, rows, fields);
        ImmutableArray<TextEdit> edits = rows.Skip(1)
            .Select(r => Removal.Of(tree, r.Rule.Syntax))
            .Prepend(new TextEdit(tree.Text.Path, tree.SpanOf(rows[0].Rule.Syntax), draft.Text()))
            .ToImmutableArray();
        return IsProved(project, policy, edits, options, comparison, analysis, cancellationToken)
            ? new TableExtraction(name, rows.Select(r => r.Rule).ToImmutableArray(), edits)
            : null;
    }

    private static bool IsProved(
        PolicyProject project, PolicySymbol policy, ImmutableArray<TextEdit> edits, PolicyOptions options, QuestionLimits compared, QuestionLimits analysed, CancellationToken cancellationToken)
    {
        SyntaxTree rewritten = SyntaxTree.Parse(FixApplication.Apply(policy.Tree.Text, edits));
        if (!rewritten.Findings.IsEmpty)
        {
            return false;
        }

        // Whatever else speaks of a rule that is gone (an example, a role that may bend it) is an error now.
        PolicyProject after = project.With(policy.Tree, rewritten);
        if (after.Findings.Length > project.Findings.Length)
        {
            return false;
        }

        PolicySymbol now = after.Policies.First(p => p.Tree == rewritten);
        var comparison = PolicyComparison.Of(policy, now, after.Zones, compared);
        return comparison.Undecided.IsEmpty
            && comparison.Changes.All(c => c.Audience == ChangeAudience.Code)
            && FindsNothingNew(new PolicyAnalysis(project, analysed), policy, new PolicyAnalysis(after, analysed), now, options, cancellationToken);
    }

    private static bool FindsNothingNew(
        PolicyAnalysis before, PolicySymbol policy, PolicyAnalysis after, PolicySymbol rewritten, PolicyOptions options, CancellationToken cancellationToken)
    {
        ILookup<string, Finding> known = Found(before, policy, options, cancellationToken);
        bool hasNothingNew = Found(after, rewritten, options, cancellationToken).All(found => found.Count() <= known[found.Key].Count());

        // Where not all cases were looked at, that nothing was found shows nothing.
        return hasNothingNew && rewritten.Requests.All(r => after.RegionsOf(r) is not { Undecided.Count: > 0 });
    }

    private static ILookup<string, Finding> Found(PolicyAnalysis analysis, PolicySymbol policy, PolicyOptions options, CancellationToken cancellationToken) =>
        analysis.Of(policy, options, cancellationToken).Findings
            .Select(f => f.Finding)
            .Where(f => f.Severity >= FindingSeverity.Warning)
            .ToLookup(f => f.Rule.Code, StringComparer.Ordinal);

    /// <summary>The outputs as a name, and a number where it is taken.</summary>
    private static string FreeName(PolicySymbol policy, ImmutableArray<FieldSymbol> outputs)
    {
        var taken = new HashSet<string>(policy.Declarations.Select(d => d.Name), StringComparer.Ordinal);
        string name = string.Join("And", outputs.Select(o => char.ToUpperInvariant(o.Name[0]) + o.Name.Substring(1)));
        string free = name;
        for (int number = 2; taken.Contains(free); number++)
        {
            free = name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return free;
    }
}
