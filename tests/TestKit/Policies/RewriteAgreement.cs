using System.Globalization;
using System.Text.RegularExpressions;
using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.TestKit.Policies;

/// <summary>Writes a policy in other ways that mean the same, and holds the findings and decisions of both against each other.</summary>
internal sealed partial class RewriteAgreement
{
    private const int Cases = 5;

    private readonly PolicyAgreement owner;
    private readonly int number;
    private readonly PolicyDraft draft;
    private readonly PolicySymbol original;
    private readonly string[] findings;

    public RewriteAgreement(PolicyAgreement owner, int number, PolicyDraft draft)
    {
        this.owner = owner;
        this.number = number;
        this.draft = draft;
        (original, findings) = Analyzed(draft.Text);
    }

    /// <summary>Another way for each number, the same ones every time.</summary>
    public void Check()
    {
        switch (number % 4)
        {
            case 0:
                Compare("renamed", Names().Replace(draft.Text, m => Renamed(m.Value)), hasSameFindings: true, name => Renamed(name));
                break;
            case 1 when draft.Rules.Any(r => r.When is not null):
                Compare(
                    "with a redundant conjunct",
                    PolicyRewrites.WithRedundantConjuncts(draft).Text,
                    hasSameFindings: draft.Rules.All(r => r.When is not ("yes" or "no")),
                    name => name);
                break;
            case 2 when draft.Rules.Count(r => r.IsVerdictOnly) > 1:
                Compare("with its rules in another order", PolicyRewrites.InAnotherOrder(draft).Text, hasSameFindings: true, name => name);
                break;
            case 3 when PolicyRewrites.Split(draft) is var split && split.Rules.Count > draft.Rules.Count:
                Compare("with its rules split", split.Text, hasSameFindings: false, name => name, isSplit: true);
                break;
        }
    }

    private const string TooMuch = "more than arithmetic holds";

    /// <summary>
    /// Rules about how a policy is written: SVP2014 finds just the redundant conjuncts of a rewrite, and which of two rules SVP2009
    /// calls pointless depends on which stands first.
    /// </summary>
    private static readonly string[] AboutTheWriting = ["SVP2009", "SVP2014"];

    private static (PolicySymbol Policy, string[] Findings) Analyzed(string text)
    {
        PolicyProject project = PolicyAgreement.Bind([("draft.svcpolicy", text)]);
        var analysis = new PolicyAnalysis(project);
        return (project.Policies[0], [.. analysis.Of(project.Policies[0], PolicyOptions.Default).Findings
            .Select(f => f.Finding.Rule.Code)
            .Where(code => !AboutTheWriting.Contains(code))
            .Order(StringComparer.Ordinal)]);
    }

    /// <summary>Later names come first in the alphabet, and the other way round.</summary>
    private static string Renamed(string name) => name is "Q" or "R"
        ? name + "x"
        : Digits().Replace(name, m => (97 - int.Parse(m.Value, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture), 1);

    [GeneratedRegex(@"\b(Q|R|Role\d+|[UTCSGXFEimfovw]\d+[a-z]?)\b")]
    private static partial Regex Names();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    private void Compare(string how, string text, bool hasSameFindings, Func<string, string> nameOf, bool isSplit = false)
    {
        owner.Counts.Rewrites++;
        (PolicySymbol rewritten, string[] others) = Analyzed(text);

        // What was too large is told, and what is found beside it may then depend on the order.
        bool isDecided = !findings.Concat(others).Contains("SVP2015");
        if (hasSameFindings && isDecided && !findings.SequenceEqual(others))
        {
            Report($"{how}, it has findings {string.Join(" ", others)}, not {string.Join(" ", findings)}", text);
        }

        var evaluator = new Evaluator(PolicyAgreement.Zone);
        for (int r = 0; r < original.Requests.Length; r++)
        {
            RequestSymbol before = original.Requests[r];
            RequestSymbol after = rewritten.Requests[r];
            var space = CaseSpace.Of(before);
            double cells = CaseSpace.Of(after).CellCount;
            if (cells != space.CellCount)
            {
                Report($"{how}, {before.Name} has {cells} cells, not {space.CellCount}", text);
            }

            var inputs = new RequestInputs((ulong)number, space);
            for (int i = 0; i < Cases; i++)
            {
                Dictionary<FieldSymbol, object?> given = inputs.Next();
                string one = Decided(() => evaluator.Decide(before, given), nameOf);
                string two = Decided(() => evaluator.Decide(after, Moved(given, after, nameOf)), n => n);

                // One condition of an 'or' is not looked at where the one before it holds; as a rule of its own it is.
                bool looksFurther = isSplit && two == TooMuch && one != TooMuch;
                if (one != two && !looksFurther)
                {
                    Report($"{how}, it decides {two}, not {one}", text);
                }
            }
        }
    }

    /// <summary>The same case of the other policy.</summary>
    private static Dictionary<FieldSymbol, object?> Moved(Dictionary<FieldSymbol, object?> given, RequestSymbol request, Func<string, string> nameOf) =>
        given.Select(p => (Field: request.Fields.First(f => f.Name == nameOf(p.Key.Name)), p.Value)).ToDictionary(p => p.Field, p => p.Value switch
        {
            SegmentSymbol segment => request.Policy.SegmentsInReach.First(s => s.Name == nameOf(segment.Name)),
            ChoiceValueSymbol choice => p.Field.Type.Choice!.Values.First(v => v.Name == nameOf(choice.Name)),
            _ => p.Value,
        });

    private static string Decided(Func<Decision> decide, Func<string, string> nameOf)
    {
        try
        {
            Decision decision = decide();
            return decision.Gap is { } gap ? "nothing about " + nameOf(gap.Name) : decision.Verdict
                + " to " + string.Join(" and ", decision.Approvers.Select(a => nameOf(a.Name)).Order(StringComparer.Ordinal))
                + ", " + string.Join(", ", decision.Values.Select(v => $"{nameOf(v.Key.Name)} {(v.Value is Symbol s ? nameOf(s.Name) : v.Value)}").Order(StringComparer.Ordinal));
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            return TooMuch;
        }
    }

    private void Report(string detail, string text) => owner.Disagreements.Add(new Disagreement(number, "rewrite", detail + "\n" + text, draft.Text));
}
