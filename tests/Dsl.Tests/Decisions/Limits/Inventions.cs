using System.Collections.Immutable;
using PolicyLint.Dsl.Comparison;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Report;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Tests.Decisions.Limits;

/// <summary>What answers claim that were given within limits, and those that were given without them do not; and what is missing, and nobody says so.</summary>
internal sealed class Inventions
{
    private const string TooLarge = "SVP2015";

    /// <summary>
    /// Rules whose words may differ where the place does not: most show a case, which may be another, of which the evaluator has decided
    /// that it is one; SVP2004, SVP2005 and SVP2009 name one other clause where several would do, or none where that was given up.
    /// </summary>
    private static readonly string[] Worded = ["SVP2004", "SVP2005", "SVP2006", "SVP2007", "SVP2008", "SVP2009", "SVP2010", "SVP3001", "SVP3003", "SVP3010", "SVP4019", "SVP6003"];

    private readonly AskedPolicy _asked;
    private readonly Answers _all;
    private readonly Answers _some;

    public Inventions(AskedPolicy asked, Answers all, Answers some)
    {
        _asked = asked;
        _all = all;
        _some = some;
    }

    public IEnumerable<string> Told() => [.. OfFindings(), .. OfCards(), .. OfExamples(), .. OfFigures(), .. OfWhyNots(), .. OfComparisons(), .. OfTables()];

    private IEnumerable<string> OfFindings()
    {
        foreach (PolicySymbol policy in _asked.Project.Policies)
        {
            ImmutableArray<Finding> some = _some.Findings[policy];
            HashSet<string> known = [.. _all.Findings[policy].Select(f => KeyOf(policy, f))];
            foreach (Finding finding in some.Where(f => f.Rule.Code != TooLarge && !known.Contains(KeyOf(policy, f))))
            {
                yield return $"invents {KeyOf(policy, finding)} '{finding.Message}'";
            }

            foreach (RequestSymbol request in policy.Requests.Where(_some.UndecidedByRules.Contains))
            {
                if (!some.Any(f => f.Rule.Code == TooLarge && f.Span == request.NameSpan))
                {
                    yield return $"does not say that something of {request.Name} was given up";
                }
            }

            HashSet<string> told = [.. some.Select(f => KeyOf(policy, f))];
            string[] lost = [.. known.Where(k => !told.Contains(k))];
            if (lost.Length > 0 && !some.Any(f => f.Rule.Code == TooLarge))
            {
                yield return $"loses {string.Join(", ", lost)}, and does not say so";
            }
        }
    }

    private IEnumerable<string> OfCards()
    {
        foreach (PolicySymbol policy in _asked.Project.Policies)
        {
            // An error that was not found leaves a card where there would be none: its answers are not to be had otherwise.
            if (!_all.Cards[policy].Errors.IsEmpty)
            {
                continue;
            }

            HashSet<string> known = [.. AnswersOf(_all.Cards[policy])];
            foreach (string answer in AnswersOf(_some.Cards[policy]).Where(a => !known.Contains(a)))
            {
                yield return $"answers on the card {answer}";
            }
        }
    }

    private IEnumerable<string> OfExamples()
    {
        foreach (PolicySymbol policy in _asked.Project.Policies)
        {
            PolicyLint.Dsl.Rules.Examples.ExampleRun all = _all.Examples[policy];
            PolicyLint.Dsl.Rules.Examples.ExampleRun some = _some.Examples[policy];
            if (!all.Results.Select(r => r.Failure?.Message).SequenceEqual(some.Results.Select(r => r.Failure?.Message)))
            {
                yield return "decides examples in another way";
            }

            foreach ((PolicyLint.Dsl.Rules.Examples.ExampleCoverage whole, PolicyLint.Dsl.Rules.Examples.ExampleCoverage part) in all.Coverage.Zip(some.Coverage))
            {
                if (!whole.Shown.SequenceEqual(part.Shown) || whole.NotShown.Except(part.NotShown).Any())
                {
                    yield return $"says that other clauses of {whole.Request.Name} are shown";
                }

                if (part.Share is { } share && share != whole.Share)
                {
                    yield return $"says that examples cover {share} of {whole.Request.Name}, not {whole.Share}";
                }
            }
        }
    }

    private IEnumerable<string> OfFigures()
    {
        foreach ((ClauseSymbol clause, double? share) in _some.Shares)
        {
            if (share is { } some && Math.Abs(some - _all.Shares[clause] ?? 1) > 1e-9)
            {
                yield return $"says that {DecisionText.Path(clause)} applies to {some}, not {_all.Shares[clause]}";
            }
        }

        foreach ((RequestSymbol request, int? most) in _some.Approvals)
        {
            if (most is not null && most != _all.Approvals[request])
            {
                yield return $"says that {request.Name} needs {most} approvals, not {_all.Approvals[request]}";
            }
        }
    }

    private IEnumerable<string> OfWhyNots()
    {
        foreach (((Decision decision, Verdict wanted), WhyNot? some) in _some.WhyNots)
        {
            WhyNot? all = _all.WhyNots[(decision, wanted)];
            if (some is null || all is null)
            {
                continue;
            }

            string what = $"says of {decision.Request.Name} {string.Join(", ", decision.Values)} and {wanted}";
            if (some.Changes.Any(c => c.Decision.Verdict != wanted))
            {
                yield return $"{what}, that another verdict is it";
            }

            if (some.IsExact && (!all.IsExact || some.Fewest != all.Fewest))
            {
                yield return $"{what}, that exactly {some.Fewest} fields do, not {all.Fewest}";
            }

            if (all.IsExact && some.Changes.Any(c => all.Fewest is null || c.Fields.Length < all.Fewest))
            {
                yield return $"{what}, that fewer than {all.Fewest} fields do";
            }
        }
    }

    private IEnumerable<string> OfComparisons()
    {
        foreach ((PolicyComparison all, PolicyComparison some) in _all.Comparisons.Zip(_some.Comparisons))
        {
            HashSet<string> known = [.. all.Changes.Select(KeyOf)];
            HashSet<string> told = [.. some.Changes.Select(KeyOf)];
            foreach (PolicyChange change in some.Changes.Where(c => !known.Contains(KeyOf(c))))
            {
                yield return $"invents the change {KeyOf(change)} '{change.Sentence}'";
            }

            if (some.Undecided.IsEmpty && known.FirstOrDefault(k => !told.Contains(k)) is { } lost)
            {
                yield return $"loses the change {lost}, and does not say so";
            }
        }
    }

    private IEnumerable<string> OfTables() => _some.Tables
        .Where(t => t.Value is { } table && !(_all.Tables[t.Key] is { } same && same.Edits.SequenceEqual(table.Edits)))
        .Select(t => $"makes a table of {t.Key.Name}");

    private static string KeyOf(PolicySymbol policy, Finding finding) =>
        $"{finding.Rule.Code} {finding.Path} {PlaceOf(policy, finding)} {(Worded.Contains(finding.Rule.Code) ? string.Empty : finding.Message)}";

    /// <summary>Of the values that a rule gives against others one is told: where a pair was given up, the next.</summary>
    private static TextSpan PlaceOf(PolicySymbol policy, Finding finding) => finding.Rule.Code != "SVP2007"
        ? finding.Span
        : policy.Declarations.Select(d => d.Tree.SpanOf(d.Syntax)).First(span => span.Start <= finding.Span.Start && finding.Span.End <= span.End);

    private static string KeyOf(PolicyChange change) => $"{change.Audience} {change.Direction} {change.About.Name} {change.Before?.Span} {change.After?.Span}";

    private static IEnumerable<string> AnswersOf(ReportCard card) => card.Marks.SelectMany(m => m.Answers)
        .Select(a => $"'{a.Question.Text}' about {a.About.Name} at {a.About.NameSpan}: {a.Reply}")
        .Concat(card.RulesToDrop.Where(d => d.ChangesNothing).Select(d => $"that {d.Rule.Name} changes nothing"))
        .Concat(card.RulesToDrop.SelectMany(d => d.Reasons.Select(r => $"that {r.Rule.Code} speaks against {d.Rule.Name}")));
}
