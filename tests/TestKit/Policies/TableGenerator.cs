using System.Text;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit.Sentences;

namespace PolicyLint.TestKit.Policies;

/// <summary>Writes tables with cells of every kind.</summary>
internal sealed class TableGenerator
{
    private readonly SeededRandom random;
    private readonly PolicyScope scope;
    private readonly IReadOnlyList<MemberDraft> members;
    private readonly int moreRows;

    public TableGenerator(SeededRandom random, PolicyScope scope, IReadOnlyList<MemberDraft> members, int moreRows)
    {
        this.moreRows = moreRows;
        this.random = random;
        this.scope = scope;
        this.members = members;
    }

    /// <summary>A table that gives an output; of what it reads, all stands before it.</summary>
    public string Table(string name, string requests, MemberDraft output, bool isTotal)
    {
        MemberDraft[] before = [.. members.TakeWhile(m => m != output)];
        MemberDraft[] columns = [.. Enumerable.Range(0, random.Between(1, Math.Min(3, before.Length))).Select(_ => random.Pick(before)).Distinct()];
        var values = new PolicyExpressions(random, scope, before);
        var text = new StringBuilder($"\ntable {name} for {requests} decides {output.Name} by {string.Join(", ", columns.Select(c => c.Name))} {{\n");
        text.Append(random.Chance(0.6) ? "    first match\n" : string.Empty);
        for (int i = random.Between(1, 5) + moreRows; i > 0; i--)
        {
            text.Append($"    when {string.Join(", ", columns.Select(c => Cell(c, values)))} => {Value(output, values)}\n");
        }

        if (isTotal ? random.Chance(0.9) : random.Chance(0.4))
        {
            text.Append($"    otherwise => {Value(output, values)}\n");
        }

        return text.Append("}\n").ToString();
    }

    private string Value(MemberDraft output, PolicyExpressions values) => random.Chance(0.6)
        ? values.Constant(output.Kind, output.Choice)
        : values.Value(output.Kind, output.Choice, 2, output.IsOptional);

    private string Cell(MemberDraft column, PolicyExpressions values)
    {
        // A row that leaves all open ends a table: a long one has fewer of them.
        if (random.Chance(moreRows > 0 ? 0.04 : 0.2))
        {
            return "any";
        }

        string tests = string.Join(" or ", Enumerable.Range(0, 1 + random.Run(0.25, 2)).Select(_ => Test(column, values)));
        return random.Chance(0.15) ? "not " + tests : tests;
    }

    private string Test(MemberDraft column, PolicyExpressions values)
    {
        if (random.Chance(column.IsOptional ? 0.15 : 0.02))
        {
            return random.Chance(0.5) ? "known" : "unknown";
        }

        string value = Plain();
        if (!PolicyWords.IsOrdered(column.Kind))
        {
            return value;
        }

        return random.Below(8) switch
        {
            0 => "< " + value,
            1 => "<= " + value,
            2 => "> " + value,
            3 => ">= " + value,
            4 => $"{value} to {Plain()}",
            5 => $"{value} to < {Plain()}",
            6 => $"> {value} to {Plain()}",
            _ => value,
        };

        // A cell holds plain values: no parentheses.
        string Plain() => values.Constant(column.Kind, column.Choice).Trim('(', ')');
    }
}
