using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <content>Rules as branches.</content>
internal sealed partial class DecideEmitter
{
    private VerdictState _state = VerdictState.Start;
    private int _lastRule = -1;
    private readonly HashSet<OutputPlan> _declared = new();

    private void WriteRule(CodeWriter writer, RuleBody rule, bool isChoiceOnly)
    {
        isChoiceOnly &= GivesComputed(rule);
        string condition = ConditionOf(rule);
        List<OutputPlan> direct = DirectOf(rule);
        if (condition == ExpressionEmitter.Never && direct.Count == 0 && !isChoiceOnly)
        {
            return;
        }

        writer.Separate();
        writer.Line("// " + CSharpIdentifier.Pascal(rule.Rule.Name));
        if (isChoiceOnly)
        {
            _choices[rule] = NewLocal(CSharpIdentifier.Camel(rule.Rule.Name) + "Choice");
            writer.Line("var " + _choices[rule] + " = " + _shape.Clauses + ".None;");
        }

        VerdictState before = _state;
        VerdictState after = before;
        bool isFirst = true;
        if (condition == ExpressionEmitter.Always && rule.Root.Exceptions.IsEmpty)
        {
            // What is given without any condition is declared with its value.
            _declared.UnionWith(direct.Where(o => rule.Root.Effects.OfType<OutputEffect>().Any(e => e.Output == o.Output)));
        }

        Declare(writer, direct.Where(o => !_declared.Contains(o)));
        int place = _request.Rules.IndexOf(rule);
        bool isInOrder = place > _lastRule;
        _lastRule = Math.Max(place, _lastRule);
        if (condition == ExpressionEmitter.Never)
        {
            Undecided(direct.Where(o => o.IsNeeded)).ToList().ForEach(line => writer.Line(line));
            return;
        }

        if (condition != ExpressionEmitter.Always)
        {
            writer.Open("if (" + condition + ")", ConditionPlaceOf(rule.Root));
        }

        WriteClause(writer, rule.Root, leaf =>
        {
            VerdictState left = before.After(VerdictOf(leaf));
            after = isFirst ? left : after.Or(left);
            isFirst = false;
            return Leaf(leaf, before, isInOrder, isChoiceOnly, direct);
        });

        if (condition != ExpressionEmitter.Always)
        {
            writer.Close();
            after = after.Or(before);
            if (direct.Exists(o => o.IsNeeded))
            {
                Otherwise(writer, isAlone: false, () => WriteLines(writer, Undecided(direct.Where(o => o.IsNeeded))));
            }
        }

        _state = after;
        _mayHaveApprovers |= rule.Root.WithExceptions().SelectMany(c => c.Effects).OfType<VerdictEffect>().Any(e => e.Role is not null);
    }

    private void Declare(CodeWriter writer, IEnumerable<OutputPlan> outputs)
    {
        foreach (OutputPlan output in outputs)
        {
            string start = output.Output.Default is not null ? " = " + Default(output).Text : output.IsNullable ? " = null" : string.Empty;
            writer.Line(Held(output) + " " + output.Local + start + ";");
        }
    }

    private List<OutputPlan> DirectOf(object giver) => _outputs.Values.Where(o => o.IsDirect && o.Givers[0].Equals(giver)).ToList();

    private string ConditionOf(RuleBody rule)
    {
        var tests = new List<string>();
        if (rule.Rule.EffectiveFrom is { } from)
        {
            tests.Add("on >= " + CSharpLiteral.Date(from));
        }

        if (rule.Rule.EffectiveUntil is { } until)
        {
            tests.Add("on <= " + CSharpLiteral.Date(until));
        }

        if (rule.Root.Condition is { } condition)
        {
            Code test = _expressions.Test(condition);
            if (test.Text == ExpressionEmitter.Never)
            {
                return test.Text;
            }

            if (test.Text != ExpressionEmitter.Always)
            {
                tests.Add(tests.Count > 0 ? test.At(Level.And) : test.Text);
            }
        }

        return tests.Count == 0 ? ExpressionEmitter.Always : string.Join(" && ", tests);
    }

    /// <summary>What stands inside a clause's own condition: its exceptions in order, then its own effects.</summary>
    private void WriteClause(CodeWriter writer, ClauseSymbol clause, Func<ClauseSymbol, IReadOnlyList<CodeLine>> leaf)
    {
        bool isFirst = true;
        if (_numbers is not null)
        {
            writer.Line(Mark(CSharpLiteral.Of(_numbers[clause])));
        }

        foreach (ClauseSymbol exception in clause.Exceptions)
        {
            string condition = exception.Condition is null ? ExpressionEmitter.Always : _expressions.Test(exception.Condition).Text;
            if (condition == ExpressionEmitter.Never)
            {
                continue;
            }

            if (condition == ExpressionEmitter.Always)
            {
                Otherwise(writer, isFirst, () => WriteClause(writer, exception, leaf));
                return;
            }

            writer.Open((isFirst ? "if (" : "else if (") + condition + ")", ConditionPlaceOf(exception));
            WriteClause(writer, exception, leaf);
            writer.Close();
            isFirst = false;
        }

        IReadOnlyList<CodeLine> lines = leaf(clause);
        if (_numbers is null || lines.Count > 0)
        {
            Otherwise(writer, isFirst, () => WriteLines(writer, lines));
        }
    }

    private static void Otherwise(CodeWriter writer, bool isAlone, Action write)
    {
        if (isAlone)
        {
            write();
            return;
        }

        writer.Open("else");
        write();
        writer.Close();
    }

    private static void WriteLines(CodeWriter writer, IReadOnlyList<CodeLine> lines)
    {
        if (lines.Count == 0)
        {
            writer.Line("// Changes nothing that an earlier rule left.");
        }

        foreach (CodeLine line in lines)
        {
            writer.Line(line);
            if (line.Text == "}")
            {
                writer.Separate();
            }
        }
    }

    // To a greatest, least or sum, an unknown gives nothing: the default stands.
    private Code Final(OutputPlan output, Code value) => value.IsNullable && output.Output.Default is not null && !output.TakesFirst
        ? new Code(value.At(Level.Or) + " ?? " + Default(output).At(Level.Coalesce), Level.Coalesce, value.Kind)
        : value;

    private IEnumerable<string> Give(OutputPlan output, object giver, BoundExpression expression) => Give(output, giver, ValueOf(output, expression));

    private IEnumerable<string> Give(OutputPlan output, object giver, Code value)
    {
        if (output.IsDirect)
        {
            string declaration = _declared.Contains(output) ? Held(output) + " " : string.Empty;
            return [declaration + output.Local + " = " + Final(output, value).Text + ";"];
        }

        if (output.Accumulator is { } accumulator)
        {
            bool isFirst = _plan.Steps.Select(s => (object?)s.Step.Rule ?? s.Step.Table).First(g => g is not null && output.Givers.Contains(g))!.Equals(giver);
            return Accumulate(output, accumulator, value, isFirst && !output.IsGivenTwiceBy(giver));
        }

        if (output.Flags.TryGetValue(giver, out string? flag))
        {
            string[] give = [output.Separate[giver] + " = " + value.Text + ";", flag + " = true;"];
            return output.IsGivenTwiceBy(giver) ? ["if (!" + flag + ")", "{", .. give.Select(g => "    " + g), "}"] : give;
        }

        return Accumulate(output, output.Separate[giver], value, isFirst: !output.IsGivenTwiceBy(giver));
    }
}
