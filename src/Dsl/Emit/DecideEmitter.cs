using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>
/// The method that decides a request: its rules and tables as branches, their effects in the leaves. And the one that says which of
/// them held: the same branches, without the effects that no condition reads.
/// </summary>
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
    private readonly RowsEmitter _rows;
    private readonly HashSet<string> _locals;
    private readonly DecideEmitter? _draft;
    private readonly ClauseNumbers? _numbers;
    private readonly Func<FieldSymbol, bool> _isComputed = static _ => true;
    private readonly HashSet<FieldSymbol> _met = new();
    private readonly Dictionary<FieldSymbol, string> _fieldLocals = new();
    private readonly Dictionary<FieldSymbol, OutputPlan> _outputs = new();
    private readonly Dictionary<object, string> _choices = new();

    private DecideEmitter(EmitScope scope, RequestSymbol request, DecisionPlan plan, DecisionShape shape, RowsEmitter rows, ClauseNumbers? numbers, DecideEmitter? draft)
    {
        _rows = rows;
        _draft = draft;
        _numbers = numbers;
        if (numbers is not null)
        {
            HashSet<FieldSymbol> read = ClauseNumbers.ReadBy(request, numbers.Givers);
            _isComputed = f => read.Contains(f) && draft?._met.Contains(f) != false;
        }

        _scope = scope;
        _request = request;
        _plan = plan;
        _shape = shape;
        _own = new DecisionShape([request]);
        _locals = new HashSet<string>(scope.Names.TypeNames, StringComparer.Ordinal) { "request", "on", "verdict", "decidedBy", "approvers", "mayBeBentBy", "held" };
        foreach (FieldSymbol field in request.Fields.Where(f => f.Kind != FieldKind.Input))
        {
            _fieldLocals.Add(field, NewLocal(CSharpIdentifier.Camel(field.Name)));
        }

        _repeated = new RepeatedComparisons(plan.Expressions(_isComputed), NewLocal);
        _expressions = new ExpressionEmitter(scope, Read, NewLocal, _repeated);
        foreach (FieldSymbol output in request.Fields.Where(f => f.Kind == FieldKind.Output && _isComputed(f)))
        {
            _outputs.Add(output, new OutputPlan(output, request, plan, _fieldLocals[output], NewLocal));
        }
    }

    /// <summary>Writes the method; with numbers, the one that gives those of what held. Which derived fields it reads, and whether rules are bent together, shows only when it is written: so it is written twice.</summary>
    internal static void Write(CodeWriter writer, EmitScope scope, RequestSymbol request, DecisionPlan plan, DecisionShape shape, RowsEmitter rows, ClauseNumbers? numbers = null)
    {
        var draft = new DecideEmitter(scope, request, plan, shape, rows, numbers, null);
        draft.Write(new CodeWriter());
        for (int met = -1; numbers is not null && met != draft._met.Count;)
        {
            // What only something unread would read is left out in its turn.
            met = draft._met.Count;
            draft = new DecideEmitter(scope, request, plan, shape, rows, numbers, draft);
            draft.Write(new CodeWriter());
        }

        new DecideEmitter(scope, request, plan, shape, rows, numbers, draft).Write(writer);
    }

    private void Write(CodeWriter writer)
    {
        string on = _own.HasDatedRules ? ", global::System.DateOnly on" : string.Empty;
        string method = _numbers is null ? _shape.Type + " Decide" : HeldClauses + " Held";
        writer.Open("public static " + method + "(in " + _scope.Names[_request] + " request" + on + ")");

        // Breakpoints bind where a request is decided, once; what held is asked afterwards, by explanations.
        writer.Mapped(_numbers is null ? _scope.Lines : null, () => WriteBody(writer));
        writer.Close();
    }

    private void WriteBody(CodeWriter writer)
    {
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
                case { Field: { } field } when !_isComputed(field):
                    break;
                case { Field: { Kind: FieldKind.Output } output }:
                    WriteOutput(writer, _outputs[output]);
                    DiscardWhatMayBeIdle(writer, _outputs[output]);
                    break;
                case { Field: { } field }:
                    WriteFormula(writer, field);
                    break;
            }
        }

        WriteResult(writer);
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
        _met.Add(field);
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
        if (_numbers is not null)
        {
            writer.Line("var held = default(" + HeldClauses + ");");
        }
        else
        {
            WriteDecisionStart(writer);
        }

        foreach ((string local, FieldSymbol field, string comparison) in _repeated.Declarations)
        {
            writer.Line("var " + local + " = " + Read(field).Text + comparison + ";");
        }

        foreach (OutputPlan output in _outputs.Values.Where(o => o.Givers.Count > 0))
        {
            if (output.Accumulator is { } accumulator)
            {
                writer.Line(Nullable(output) + " " + accumulator + " = null;");
            }

            foreach (KeyValuePair<object, string> given in output.Separate.Where(s => !IsChoiceOnly(s.Key)))
            {
                writer.Line(Nullable(output) + " " + given.Value + " = null;");
                if (output.Flags.TryGetValue(given.Key, out string? flag))
                {
                    writer.Line("var " + flag + " = false;");
                }
            }
        }
    }

    private void WriteDecisionStart(CodeWriter writer)
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
    }

    private bool IsChoiceOnly(object giver) =>
        _plan.Steps.Any(s => s.IsChoiceOnly && (giver.Equals(s.Step.Rule) || giver.Equals(s.Step.Table)));

    private string Nullable(OutputPlan output) => _scope.HeldType(output.Output.Type, isOptional: true);

    private string Held(OutputPlan output) => _scope.HeldType(output.Output.Type, output.IsNullable);

    private Code Default(OutputPlan output) => _expressions.ValueAs(output.Output.Default!, output.Kind);

    /// <summary>What stands where nothing gives an output that has no default: it throws.</summary>
    private string Undecided(OutputPlan output) => "global::PolicyLint.Undecided.Output<" + Held(output) + ">("
        + CSharpLiteral.Of(_scope.Policy.Name + "." + _request.Name) + ", " + CSharpLiteral.Of(output.Output.Name) + ")";

    private IReadOnlyList<CodeLine> Undecided(IEnumerable<OutputPlan> outputs) => outputs.Select(o => new CodeLine(o.Local + " = " + Undecided(o) + ";", o.Output.NameSpan)).ToList();

    private void WriteFormula(CodeWriter writer, FieldSymbol field)
    {
        bool isForConditions = field.Kind == FieldKind.Derived || _numbers is not null;
        if (isForConditions && _draft?._met.Contains(field) == false)
        {
            return;
        }

        Code value = field.Type.Kind == TypeKind.YesNo && !field.IsOptional
            ? _expressions.Test(field.Formula!)
            : _expressions.ValueAs(field.Formula!, EmitScope.KindOf(field.Type));
        writer.Line(new CodeLine(_scope.HeldType(field.Type, field.IsOptional) + " " + _fieldLocals[field] + " = " + value.Text + ";", PlaceOf(field.Formula!.Syntax)));
        if (isForConditions && ConstantFolder.Fold(field.Formula!) is not null)
        {
            // What reads it may come down to a constant too, and the compiler warns of a constant that nobody reads.
            writer.Line("_ = " + _fieldLocals[field] + ";");
        }
    }
}
