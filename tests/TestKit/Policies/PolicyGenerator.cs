using System.Text;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit.Sentences;

namespace PolicyLint.TestKit.Policies;

/// <summary>
/// Well-typed policies by number: the same seed and number give the same policy. They use few constants over and over, so that
/// boundaries meet, and hold conflicts, gaps and dead clauses now and then; everything else in them is sound.
/// </summary>
public sealed class PolicyGenerator
{
    private readonly ulong seed;
    private readonly int moreRows;

    /// <summary>The policies of a seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="moreRows">How many rows each table has beyond the few that it has anyway.</param>
    public PolicyGenerator(ulong seed, int moreRows = 0) => (this.seed, this.moreRows) = (seed, moreRows);

    /// <summary>The policy of a number.</summary>
    public PolicyDraft Generate(int number)
    {
        var random = new SeededRandom(seed, number);
        var scope = new PolicyScope();
        string name = $"P{number}";
        var head = new StringBuilder($"policy {name}\n    version 1\n    currency GBP\n");
        string declarations = Declarations(random, scope);
        if (scope.Calendars.Count > 0)
        {
            head.Append("    default calendar ").Append(scope.Calendars[0]).Append('\n');
        }

        head.Append(declarations);
        double size = random.Pick<double>([0.2, 0.5, 1, 1, 1.5, 2.5]);
        string[] requests = random.Chance(0.15) ? ["Q", "R"] : ["Q"];
        RequestDraft request = new RequestGenerator(random, scope, size).Generate();
        foreach (string each in requests)
        {
            head.Append("\nrequest ").Append(each).Append(" {\n").Append(request.Clauses).Append("}\n");
        }

        var writer = new RuleGenerator(random, scope, request.Members, request.Outputs);
        int ruleCount = random.Between(size < 0.4 ? 0 : 1, 1 + (int)(8 * size));
        List<RuleDraft> rules = Enumerable.Range(0, ruleCount)
            .Select(i => writer.Rule($"U{i}", random.Chance(0.7) ? string.Join(", ", requests) : requests[0]))
            .ToList();
        var tables = new TableGenerator(random, scope, request.Members, moreRows);
        List<string> written = [];
        foreach (MemberDraft output in request.Outputs)
        {
            if (random.Chance(0.55))
            {
                written.Add(tables.Table($"T{written.Count}", string.Join(", ", requests), output, isTotal: request.Needy.Contains(output.Name)));
            }
            else if (request.Needy.Contains(output.Name) && random.Chance(0.6))
            {
                rules.Add(writer.Always($"U{rules.Count}", string.Join(", ", requests), output));
            }
        }

        head.Append(Roles(random, scope, requests[0], rules, request.Members));
        return new PolicyDraft(name, head.ToString(), rules, written);
    }

    private static string Declarations(SeededRandom random, PolicyScope scope)
    {
        var text = new StringBuilder();
        int calendars = random.Below(3);
        for (int i = 0; i < calendars; i++)
        {
            scope.Calendars.Add($"C{i}");
            text.Append($"\ncalendar C{i} {{\n    time zone \"{random.Pick<string>(["Europe/London", "UTC", "America/New_York"])}\"\n");
            text.Append("    open Mon..Fri ").Append(random.Pick<string>(["09:00..18:00", "00:00..24:00", "08:00..12:00, 13:00..17:00", "22:00..06:00"])).Append('\n');
            text.Append(random.Chance(0.4) ? "    open Sat 10:00..16:00\n" : string.Empty);
            text.Append(random.Chance(0.5) ? "    closed 2026-01-01, 2026-12-25..2026-12-28\n" : string.Empty).Append("}\n");
        }

        for (int i = random.Below(3); i > 0 && calendars > 0; i--)
        {
            bool isDays = random.Chance(0.5);
            string name = $"S{scope.Standards.Count}";
            scope.Standards.Add(name);
            if (isDays)
            {
                scope.DayStandards.Add(name);
            }

            string deadline = isDays
                ? random.Pick<string>(["2 working days of C0", "14 days", "1 working day of C0"])
                : random.Pick<string>(["4 hours of C0", "90 minutes", "12 hours of C0"]);
            text.Append($"\nstandard {name} core {{ measure \"time\" target 90% within {deadline} }}\n");
        }

        int segments = random.Below(4);
        for (int i = 0; i < segments; i++)
        {
            scope.Segments.Add($"G{i}");
            string worth = random.Chance(0.7) ? $" {{ buys {random.Pick<string>(["45 GBP", "10 GBP", "0.5 GBP"])} every 1 week for {random.Pick<string>(["10 years", "4 weeks"])} }}" : string.Empty;
            scope.HasWorth |= worth.Length > 0;
            text.Append($"\nsegment G{i}{worth}\n");
        }

        for (int i = random.Below(3); i > 0; i--)
        {
            string[] values = [.. Enumerable.Range(0, random.Between(1, 5)).Select(v => $"v{scope.Choices.Count}{(char)('a' + v)}")];
            text.Append($"\nchoice X{scope.Choices.Count} {{ {string.Join(", ", values)} }}\n");
            scope.Choices.Add(($"X{scope.Choices.Count}", values));
        }

        for (int i = random.Below(4); i > 0; i--)
        {
            text.Append(Figure(random, scope));
        }

        for (int i = random.Below(4); i > 0; i--)
        {
            scope.Roles.Add($"Role{scope.Roles.Count}");
        }

        return text.ToString();
    }

    private static string Figure(SeededRandom random, PolicyScope scope)
    {
        TypeKind kind = random.Pick<TypeKind>([TypeKind.Count, TypeKind.Money, TypeKind.Percent, TypeKind.Duration, TypeKind.Date]);
        string name = $"F{scope.Figures.Count}";
        int dated = random.Below(4);
        bool hasStart = dated == 0 || random.Chance(0.7);
        var text = new StringBuilder($"\nfigure {name} {{");
        if (hasStart)
        {
            text.Append($" is {random.Pick(PolicyWords.Of(kind))}");
        }

        foreach (string date in PolicyWords.Of(TypeKind.Date).Take(dated))
        {
            text.Append($" is {random.Pick(PolicyWords.Of(kind))} from {date}");
        }

        scope.Figures.Add(new FigureDraft(name, kind, dated > 0, hasStart));
        return text.Append(" }\n").ToString();
    }

    private static string Roles(SeededRandom random, PolicyScope scope, string request, List<RuleDraft> rules, IReadOnlyList<MemberDraft> members)
    {
        var text = new StringBuilder();
        string[] amounts = [.. members.Where(m => m.Kind == TypeKind.Money && m.IsInput).Select(m => m.Name)];
        foreach (string role in scope.Roles)
        {
            text.Append($"\nrole {role} {{\n    staff {random.Between(1, 5)}\n");
            if (random.Chance(0.4) && amounts.Length > 0)
            {
                text.Append($"    approves {request}.{random.Pick(amounts)} up to 150 GBP\n");
            }

            foreach (RuleDraft rule in rules.Where(r => random.Chance(0.25)))
            {
                bool hasAmount = members.Count(m => m.Kind == TypeKind.Money && m.IsField) == 1;
                text.Append($"    may bend {rule.Name}{(hasAmount && random.Chance(0.6) ? $" up to {random.Pick<string>(["10 GBP", "150 GBP", "49.99 GBP"])}" : string.Empty)}\n");
            }

            text.Append("}\n");
        }

        return text.ToString();
    }
}
