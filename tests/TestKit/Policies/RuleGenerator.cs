using System.Text;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit.Sentences;

namespace PolicyLint.TestKit.Policies;

/// <summary>Writes rules with exceptions of exceptions, verdicts and outputs.</summary>
internal sealed class RuleGenerator
{
    private readonly SeededRandom random;
    private readonly PolicyScope scope;
    private readonly IReadOnlyList<MemberDraft> members;
    private readonly IReadOnlyList<MemberDraft> outputs;

    public RuleGenerator(SeededRandom random, PolicyScope scope, IReadOnlyList<MemberDraft> members, IReadOnlyList<MemberDraft> outputs)
    {
        this.random = random;
        this.scope = scope;
        this.members = members;
        this.outputs = outputs;
    }

    /// <summary>A rule that gives some outputs, or none; it reads only what stands before all of them.</summary>
    public RuleDraft Rule(string name, string requests)
    {
        MemberDraft[] given = random.Chance(0.45) ? [] : [.. outputs.Where(_ => random.Chance(0.4)).Take(3)];
        PolicyExpressions conditions = Before(given);
        string? when = random.Chance(0.12) ? null : conditions.Condition(2);
        var body = new StringBuilder("    because \"It is so.\"\n");
        if (random.Chance(0.04))
        {
            body.Append($"    effective {random.Pick<string>(["2026-01-01", "2026-06-03"])}{random.Pick<string>([string.Empty, " until 2026-12-25"])}\n");
        }

        body.Append($"    then {Effects(given, isRoot: true)}\n");
        int before = body.Length;
        Exceptions(body, given, conditions, 1, "    ");
        body.Append(body.Length == before
            ? "    no exceptions because \"None.\"\n"
            : random.Chance(0.5) ? "    exceptions in order\n" : string.Empty);
        return new RuleDraft(name, requests, when, body.ToString(), given.Length == 0);
    }

    /// <summary>A rule that gives an output in every case.</summary>
    public RuleDraft Always(string name, string requests, MemberDraft output) =>
        new(name, requests, null, $"    because \"It is so.\"\n    then {Give(output)}\n    no exceptions because \"None.\"\n", false);

    private PolicyExpressions Before(IReadOnlyList<MemberDraft> given)
    {
        int first = given.Count == 0 ? members.Count : given.Min(g => members.ToList().IndexOf(g));
        return new PolicyExpressions(random, scope, [.. members.Take(first)]);
    }

    private void Exceptions(StringBuilder body, MemberDraft[] given, PolicyExpressions conditions, int depth, string indent)
    {
        int count = random.Chance(depth == 1 ? 0.6 : 0.3) ? random.Between(1, 3) : 0;
        for (int i = 0; i < count; i++)
        {
            body.Append($"{indent}except E{depth}{i} when {conditions.Condition(1)}");
            if (depth < 4 && random.Chance(0.35))
            {
                body.Append($" {{\n{indent}    then {Effects(given, isRoot: false)}\n");
                Exceptions(body, given, conditions, depth + 1, indent + "    ");
                body.Append(indent).Append("}\n");
            }
            else
            {
                body.Append($" then {Effects(given, isRoot: false)}\n");
            }
        }
    }

    private string Effects(MemberDraft[] given, bool isRoot)
    {
        var effects = new List<string>();
        if (given.Length == 0 || random.Chance(0.3))
        {
            effects.Add(Verdict(isRoot));
            if (scope.Roles.Count > 1 && random.Chance(0.1))
            {
                effects.Add(Verdict(isRoot));
            }
        }

        effects.AddRange(given.Where(_ => random.Chance(isRoot ? 0.9 : 0.7)).Select(Give));
        return string.Join(", ", effects.Count == 0 ? ["allow"] : effects);
    }

    private string Verdict(bool isRoot)
    {
        string verdict = random.Below(isRoot ? 8 : 6) switch
        {
            < 2 => "deny",
            < 4 when scope.Roles.Count > 0 => $"refer to {random.Pick(scope.Roles)}",
            < 6 => isRoot ? "deny" : "allow",
            _ => "deny",
        };
        return verdict + (random.Chance(0.4) ? $" \"Text {random.Below(5)}.\"" : string.Empty);
    }

    private string Give(MemberDraft output)
    {
        PolicyExpressions values = Before([output]);
        string value = random.Chance(0.5) ? values.Constant(output.Kind, output.Choice) : values.Value(output.Kind, output.Choice, 2, output.IsOptional);
        return $"{output.Name} is {value}{(random.Chance(0.1) ? " \"Given.\"" : string.Empty)}";
    }
}
