using System.Collections.Immutable;
using System.Text;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Fixes;

/// <summary>Applies fixes to texts.</summary>
public static class FixApplication
{
    /// <summary>The text of a file once edits are applied to it; those of other files are left out.</summary>
    /// <param name="text">The text that the edits were made for.</param>
    /// <param name="edits">Edits that do not overlap, in any order.</param>
    /// <exception cref="ArgumentException">Two of the edits overlap, or one lies outside of the text.</exception>
    public static PolicyText Apply(PolicyText text, IEnumerable<TextEdit> edits)
    {
        string content = text.Content;
        var result = new StringBuilder(content.Length);
        int at = 0;
        foreach (TextEdit edit in edits.Where(e => e.Path == text.Path).OrderBy(e => e.Span.Start).ThenBy(e => e.Span.End))
        {
            if (edit.Span.Start < at || edit.Span.End > content.Length)
            {
                throw new ArgumentException("The edits overlap, or lie outside of the text.", nameof(edits));
            }

            result.Append(content, at, edit.Span.Start - at).Append(edit.NewText);
            at = edit.Span.End;
        }

        return text.With(result.Append(content, at, content.Length - at).ToString());
    }

    /// <summary>
    /// Applies the first fix of each finding, in the order given, but for those that touch what an earlier one edits: each fix is applied
    /// as a whole, over all the files that it edits, or not at all.
    /// </summary>
    /// <param name="texts">The files, as the findings were made from them; no two of one path.</param>
    /// <param name="findings">Findings; those without a fix are passed over.</param>
    public static AppliedFixes Apply(IReadOnlyList<PolicyText> texts, IEnumerable<Finding> findings)
    {
        var edits = texts.ToDictionary(text => text.Path, _ => new EditSet(), StringComparer.Ordinal);
        var applied = ImmutableArray.CreateBuilder<Finding>();
        var left = ImmutableArray.CreateBuilder<Finding>();
        foreach (Finding finding in findings)
        {
            if (!finding.Fixes.IsEmpty)
            {
                (TryAdd(edits, finding.Fixes[0]) ? applied : left).Add(finding);
            }
        }

        return new AppliedFixes(texts.Select(text => Apply(text, edits[text.Path])).ToImmutableArray(), applied.ToImmutable(), left.ToImmutable());
    }

    /// <summary>
    /// The edits of the first fix of each finding, in the order given, but for those that touch what an earlier one edits: to be applied
    /// together, by a host that holds the texts itself.
    /// </summary>
    /// <param name="findings">Findings; those without a fix are passed over.</param>
    /// <returns>The edits, and the findings whose fixes they are.</returns>
    public static (ImmutableArray<TextEdit> Edits, ImmutableArray<Finding> Applied) Together(IEnumerable<Finding> findings)
    {
        Finding[] fixable = findings.Where(f => !f.Fixes.IsEmpty).ToArray();
        var edits = fixable.SelectMany(f => f.Fixes[0].Edits).Select(e => e.Path).Distinct(StringComparer.Ordinal).ToDictionary(path => path, _ => new EditSet(), StringComparer.Ordinal);
        ImmutableArray<Finding> applied = fixable.Where(f => TryAdd(edits, f.Fixes[0])).ToImmutableArray();
        return (applied.SelectMany(f => f.Fixes[0].Edits).ToImmutableArray(), applied);
    }

    private static bool TryAdd(Dictionary<string, EditSet> edits, Fix fix)
    {
        foreach (TextEdit edit in fix.Edits)
        {
            if (!edits.TryGetValue(edit.Path, out EditSet? others) || others.Touches(edit.Span))
            {
                return false;
            }
        }

        foreach (TextEdit edit in fix.Edits)
        {
            edits[edit.Path].Add(edit);
        }

        return true;
    }

    private static PolicyText Apply(PolicyText text, EditSet edits) => edits.Edits.Count == 0 ? text : Apply(text, edits.Edits);
}
