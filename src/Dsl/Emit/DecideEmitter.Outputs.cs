using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <content>Outputs that several rules and tables give, or whose values wait for others.</content>
internal sealed partial class DecideEmitter
{
    private void WriteOutput(CodeWriter writer, OutputPlan output)
    {
        if (output.IsDirect)
        {
            return;
        }

        if (output.Givers.Count == 0)
        {
            writer.Line(new CodeLine(Held(output) + " " + output.Local + " = " + WhereNotGiven(output) + ";", output.Output.NameSpan));
            return;
        }

        string result = output.Accumulator ?? Combine(writer, output);
        if (result != output.Local)
        {
            string otherwise = output.Flags.Count > 0 ? WhereNotGiven(output) : output.IsNullable ? string.Empty : " ?? " + WhereNotGiven(output);
            writer.Separate();
            writer.Line(new CodeLine(Held(output) + " " + output.Local + " = " + result + otherwise + ";", output.Output.NameSpan));
        }
    }

    private string WhereNotGiven(OutputPlan output) =>
        output.Output.Default is not null ? Default(output).At(Level.Coalesce) : output.IsNeeded ? Undecided(output) : "null";

    /// <summary>What each giver gave, in file order, as one value.</summary>
    private string Combine(CodeWriter writer, OutputPlan output)
    {
        foreach (object giver in output.Givers.Where(IsChoiceOnly))
        {
            if (giver is TableBody table && RowsEmitter.IsLarge(table))
            {
                WriteByChoice(writer, table, output);
            }
            else
            {
                writer.Line(new CodeLine(Nullable(output) + " " + output.Separate[giver] + " = " + ByChoice(giver, output) + ";", output.Output.NameSpan));
            }

            if (output.Flags.TryGetValue(giver, out string? flag))
            {
                writer.Line("var " + flag + " = " + GivesByChoice(giver, output) + ";");
            }
        }

        if (output.Flags.Count > 0)
        {
            return string.Concat(output.Givers.Select(g => output.Flags[g] + " ? " + output.Separate[g] + " : "));
        }

        if (output.Output.HitPolicy is HitPolicy.Unique or HitPolicy.First)
        {
            return string.Join(" ?? ", output.Givers.Select(g => output.Separate[g]));
        }

        string all = output.Separate[output.Givers[0]];
        foreach (object giver in output.Givers.Skip(1))
        {
            WriteLines(writer, From(output.Output.NameSpan, Accumulate(output, all, new Code(output.Separate[giver], Level.Primary, output.Kind, true), isFirst: false)).ToList());
        }

        return all;
    }

    private string ByChoice(object giver, OutputPlan output)
    {
        IEnumerable<(string Choice, BoundExpression Value)> values = giver is RuleBody rule
            ? rule.Root.WithExceptions().SelectMany(c => c.Effects.OfType<OutputEffect>()
                .Where(e => e.Output == output.Output).Take(1)
                .Select(e => (_shape.Clauses + "." + _scope.Names[c], e.Value)))
            : ((TableBody)giver).Rows.Select(r => (CSharpLiteral.Of(r.Ordinal), r.Values[((TableBody)giver).Outputs.IndexOf(output.Output)]));
        return string.Concat(values.Select(v => _choices[giver] + " == " + v.Choice + " ? " + ValueOf(output, v.Value).At(Level.Coalesce) + " : ")) + "null";
    }

    private string GivesByChoice(object giver, OutputPlan output) => giver is RuleBody rule
        ? _choices[giver] + " is " + string.Join(" or ", rule.Root.WithExceptions()
            .Where(c => c.Effects.OfType<OutputEffect>().Any(e => e.Output == output.Output))
            .Select(c => _shape.Clauses + "." + _scope.Names[c]))
        : _choices[giver] + " >= 0";

    private Code ValueOf(OutputPlan output, BoundExpression value) =>
        output.Kind == CSharpKind.Bool && !value.IsOptional ? _expressions.Test(value) : _expressions.ValueAs(value, output.Kind);

    /// <summary>The statements by which a value joins those given before.</summary>
    private IEnumerable<string> Accumulate(OutputPlan output, string into, Code value, bool isFirst)
    {
        HitPolicy policy = output.Output.HitPolicy;
        if (isFirst || policy is HitPolicy.Unique or HitPolicy.First)
        {
            return [into + (isFirst ? " = " : " ??= ") + value.Text + ";"];
        }

        string given = value.Text;
        string test = string.Empty;
        var lines = new List<string>();
        if (value.IsNullable)
        {
            given = NewLocal("given");
            test = value.At(Level.Relational) + " is { } " + given;
        }
        else if (policy != HitPolicy.Sum && !value.IsPlain && (value.Level != Level.Primary || value.Text.Contains(" is { } ")))
        {
            // It stands twice in what follows, and a value that it declares may not.
            given = NewLocal("given");
            lines.Add("var " + given + " = " + value.Text + ";");
        }

        string zero = output.Kind switch
        {
            CSharpKind.TimeSpan => "global::System.TimeSpan.Zero",
            CSharpKind.Long => "0L",
            _ => "0m",
        };
        string operand = value.IsNullable || policy != HitPolicy.Sum ? given : value.At(Level.Multiplicative);
        string change = policy switch
        {
            HitPolicy.Sum when output.Kind == CSharpKind.Long => into + " = checked((" + into + " ?? " + zero + ") + " + operand + ");",
            HitPolicy.Sum => into + " = (" + into + " ?? " + zero + ") + " + operand + ";",
            _ => into + " = " + given + ";",
        };
        string beaten = policy switch
        {
            HitPolicy.Max => "!(" + into + " >= " + given + ")",
            HitPolicy.Min => "!(" + into + " <= " + given + ")",
            _ => string.Empty,
        };
        string condition = test.Length == 0 ? beaten : beaten.Length == 0 ? test : test + " && " + beaten;
        lines.AddRange(condition.Length == 0 ? [change] : ["if (" + condition + ")", "{", "    " + change, "}"]);
        return lines;
    }
}
