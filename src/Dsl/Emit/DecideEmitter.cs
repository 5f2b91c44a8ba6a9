using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>The method that decides a request: its rules and tables as branches, their effects in the leaves.</summary>
internal sealed partial class DecideEmitter
{
    private const string Verdicts = "global::PolicyLint.Verdict.";

    private readonly EmitScope _scope;
    private readonly RequestSymbol _request;
    private readonly DecisionPlan _plan;
    private readonly DecisionShape _shape;
    private readonly DecisionShape _own;
    private readonly ExpressionEmitter _expressions;
    private readonly RepeatedComparisons _repeated;
    private readonly HashSet<string> _locals;
    private readonly Dictionary<FieldSymbol, string> _fieldLocals = new();
    private readonly Dictionary<FieldSymbol, OutputPlan> _outputs = new();
    private readonly Dictionary<object, string> _choices = new();

    internal DecideEmitter(EmitScope scope, RequestSymbol request, DecisionPlan plan, DecisionShape shape)
    {
        _scope = scope;
        _request = request;
        _plan = plan;
        _shape = shape;
        _own = new DecisionShape([request]);
        _locals = new HashSet<string>(scope.Names.TypeNames, StringComparer.Ordinal) { "request", "on", "verdict", "decidedBy", "approvers", "mayBeBentBy" };
        foreach (FieldSymbol field in request.Fields.Where(f => f.Kind != FieldKind.Input))
        {
            _fieldLocals.Add(field, NewLocal(CSharpIdentifier.Camel(field.Name)));
        }

        _repeated = new RepeatedComparisons(plan.Expressions(), NewLocal);
        _expressions = new ExpressionEmitter(scope, Read, NewLocal, _repeated);
        foreach (FieldSymbol output in request.Fields.Where(f => f.Kind == FieldKind.Output))
        {
            _outputs.Add(output, new OutputPlan(output, request, plan, _fieldLocals[output], NewLocal));
        }
    }

    internal void Write(CodeWriter writer)
    {
        string on = _own.HasDatedRules ? ", global::System.DateOnly on" : string.Empty;
        writer.Open("public static " + _shape.Type + " Decide(in " + _scope.Names[_request] + " request" + on + ")");
        WriteStart(writer);
        foreach (PlannedStep planned in _plan.Steps)
        {
            switch (planned.Step)
            {
                case { Rule: { } rule }:
                    WriteRule(writer, rule, planned.IsChoiceOnly);
                    break;
                case { Table: { } table }:
                    WriteTable(writer, table, planned.IsChoiceOnly);
                    break;
                case { Field: { Kind: FieldKind.Output } output }:
                    WriteOutput(writer, _outputs[output]);
                    break;
                case { Field: { } field }:
                    WriteFormula(writer, field);
                    break;
            }
        }

        WriteResult(writer);
        writer.Close();
    }

    private string NewLocal(string preferred)
    {
        string name = preferred;
        for (int number = 2; !_locals.Add(name); number++)
        {
            name = preferred + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return CSharpIdentifier.Escape(name);
    }

    private Code Read(FieldSymbol field)
    {
        CSharpKind kind = EmitScope.KindOf(field.Type);
        if (field.Kind != FieldKind.Input)
        {
            bool isNullable = field.Kind == FieldKind.Output ? _outputs[field].IsNullable : field.IsOptional;
            return new Code(_fieldLocals[field], Level.Primary, kind, isNullable);
        }

        string member = "request." + _scope.Names[field];
        if (field.Type.Kind == TypeKind.Money)
        {
            member += field.IsOptional ? "?.Amount" : ".Amount";
        }

        return new Code(member, Level.Primary, kind, field.IsOptional);
    }

    private void WriteStart(CodeWriter writer)
    {
        if (_own.MayRestrict)
        {
            writer.Line("var verdict = " + Verdicts + "Allow;");
        }

        if (_request.Rules.Length > 0)
        {
            writer.Line("var decidedBy = " + _shape.Clauses + ".None;");
        }

        if (_own.MayRefer)
        {
            writer.Line("var approvers = " + RoleSet + ".Empty;");
        }

        if (_own.MayBend)
        {
            writer.Line("var mayBeBentBy = " + Benders() + ";");
        }

        foreach ((string local, FieldSymbol field, string comparison) in _repeated.Declarations)
        {
            writer.Line("var " + local + " = " + Read(field).Text + comparison + ";");
        }

        foreach (OutputPlan output in _outputs.Values)
        {
            if (output.Accumulator is { } accumulator)
            {
                writer.Line(Nullable(output) + " " + accumulator + " = null;");
            }

            foreach (KeyValuePair<object, string> given in output.Separate.Where(s => !IsChoiceOnly(s.Key)))
            {
                writer.Line(Nullable(output) + " " + given.Value + " = null;");
            }
        }
    }

    private bool IsChoiceOnly(object giver) =>
        _plan.Steps.Any(s => s.IsChoiceOnly && (giver.Equals(s.Step.Rule) || giver.Equals(s.Step.Table)));

    private string Nullable(OutputPlan output) => _scope.HeldType(output.Output.Type, isOptional: true);

    private string Held(OutputPlan output) => _scope.HeldType(output.Output.Type, output.IsNullable);

    private Code Default(OutputPlan output) => _expressions.ValueAs(output.Output.Default!, output.Kind);

    /// <summary>What stands where nothing gives an output that has no default: it throws.</summary>
    private string Undecided(OutputPlan output) => "global::PolicyLint.Undecided.Output<" + Held(output) + ">("
        + CSharpLiteral.Of(_scope.Policy.Name + "." + _request.Name) + ", " + CSharpLiteral.Of(output.Output.Name) + ")";

    private IReadOnlyList<string> Undecided(IEnumerable<OutputPlan> outputs) => outputs.Select(o => o.Local + " = " + Undecided(o) + ";").ToList();

    private void WriteFormula(CodeWriter writer, FieldSymbol field)
    {
        bool isRead = _plan.Expressions().SelectMany(ExpressionReads.Of).Concat(_plan.Amounts()).Contains(field);
        if (field.Kind == FieldKind.Derived && !isRead)
        {
            return;
        }

        Code value = field.Type.Kind == TypeKind.YesNo && !field.IsOptional
            ? _expressions.Test(field.Formula!)
            : _expressions.ValueAs(field.Formula!, EmitScope.KindOf(field.Type));
        writer.Line(_scope.HeldType(field.Type, field.IsOptional) + " " + _fieldLocals[field] + " = " + value.Text + ";");
        if (field.Kind == FieldKind.Derived && ConstantFolder.Fold(field.Formula!) is not null)
        {
            // What reads it may come down to a constant too, and the compiler warns of a constant that nobody reads.
            writer.Line("_ = " + _fieldLocals[field] + ";");
        }
    }

    private void WriteOutput(CodeWriter writer, OutputPlan output)
    {
        if (output.IsDirect)
        {
            return;
        }

        if (output.Givers.Count == 0)
        {
            writer.Line(Held(output) + " " + output.Local + " = " + WhereNotGiven(output) + ";");
            return;
        }

        string result = output.Accumulator ?? Combine(writer, output);
        if (result != output.Local)
        {
            string otherwise = output.IsNullable ? string.Empty : " ?? " + WhereNotGiven(output);
            writer.Separate();
            writer.Line(Held(output) + " " + output.Local + " = " + result + otherwise + ";");
        }
    }

    private string WhereNotGiven(OutputPlan output) =>
        output.Output.Default is not null ? Default(output).At(Level.Coalesce) : output.IsNeeded ? Undecided(output) : "null";

    /// <summary>What each giver gave, in file order, as one value.</summary>
    private string Combine(CodeWriter writer, OutputPlan output)
    {
        foreach (object giver in output.Givers.Where(IsChoiceOnly))
        {
            writer.Line(Nullable(output) + " " + output.Separate[giver] + " = " + ByChoice(giver, output) + ";");
        }

        if (output.Output.HitPolicy is HitPolicy.Unique or HitPolicy.First)
        {
            return string.Join(" ?? ", output.Givers.Select(g => output.Separate[g]));
        }

        string all = output.Separate[output.Givers[0]];
        foreach (object giver in output.Givers.Skip(1))
        {
            foreach (string line in Accumulate(output, all, new Code(output.Separate[giver], Level.Primary, output.Kind, true), isFirst: false))
            {
                writer.Line(line);
            }
        }

        return all;
    }

    private string ByChoice(object giver, OutputPlan output)
    {
        IEnumerable<(string Choice, BoundExpression Value)> values = giver is RuleBody rule
            ? DecisionPlan.ClausesOf(rule.Root).SelectMany(c => c.Effects.OfType<OutputEffect>()
                .Where(e => e.Output == output.Output).Take(1)
                .Select(e => (_shape.Clauses + "." + _scope.Names[c], e.Value)))
            : ((TableBody)giver).Rows.Select(r => (CSharpLiteral.Of(r.Ordinal), r.Values[((TableBody)giver).Outputs.IndexOf(output.Output)]));
        return string.Concat(values.Select(v => _choices[giver] + " == " + v.Choice + " ? " + ValueOf(output, v.Value).At(Level.Coalesce) + " : ")) + "null";
    }

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
        else if (policy != HitPolicy.Sum && !value.IsPlain && value.Level != Level.Primary)
        {
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

    private void WriteResult(CodeWriter writer)
    {
        var members = new List<string>();
        if (_own.MayRestrict)
        {
            members.Add("Verdict = verdict,");
        }

        if (_request.Rules.Length > 0)
        {
            members.Add("DecidedBy = decidedBy,");
        }

        if (_own.MayRefer)
        {
            members.Add("Approvers = approvers,");
        }

        if (_own.MayBend)
        {
            members.Add("MayBeBentBy = verdict == " + Verdicts + "Allow ? " + RoleSet + ".Empty : mayBeBentBy,");
        }

        foreach (FieldSymbol field in _request.Fields.Where(f => f.Kind is FieldKind.Output or FieldKind.Formula))
        {
            members.Add(_scope.Names[field] + " = " + Result(field) + ",");
        }

        if (_shape.Requests.Count > 1 && _shape.Requests.ToList().IndexOf(_request) is var version and > 0)
        {
            members.Add("Version = " + CSharpLiteral.Of(version) + ",");
        }

        writer.Separate();
        if (members.Count == 0)
        {
            writer.Line("return default;");
            return;
        }

        writer.Open("return new " + _shape.Type);
        members.ForEach(writer.Line);
        writer.Close(";");
    }

    private string Result(FieldSymbol field)
    {
        Code value = Read(field);
        if (field.Type.Kind != TypeKind.Money)
        {
            return value.Text;
        }

        if (!value.IsNullable)
        {
            return CSharpLiteral.Money(value.Text, field.Type.Currency!);
        }

        string known = NewLocal("known");
        return value.Text + " is { } " + known + " ? " + CSharpLiteral.Money(known, field.Type.Currency!) + " : null";
    }
}
