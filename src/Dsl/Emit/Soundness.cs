using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>Of what C# can be made. A mistake takes with it what needs it, and nothing else.</summary>
internal static class Soundness
{
    /// <summary>Whether a member can be written down: a broken one is left out of its type.</summary>
    internal static bool HasMember(FieldSymbol field)
    {
        CSharpNames names = CSharpNames.Of(field.Policy);
        return !field.HasErrors && field.Name.Length > 0 && names.Has(field) && IsHeld(field.Type)
            && (field.Type.Choice is not { } choice || CSharpNames.Of(choice.Policy).Has(choice));
    }

    /// <summary>Whether the type of a request can be written down.</summary>
    internal static bool HasType(RequestSymbol request) => CSharpNames.Of(request.Policy).Has(request);

    /// <summary>Whether a decision about a request can be made: all of its fields, rules and tables are sound, and what they speak of.</summary>
    internal static bool CanDecide(RequestSymbol request, DecisionPlan plan, Func<PolicySymbol, bool> hasPlace)
    {
        CSharpNames names = CSharpNames.Of(request.Policy);
        return !request.HasErrors
            && plan.IsComplete
            && request.Fields.All(f => f.Kind == FieldKind.Derived ? !f.HasErrors && IsHeld(f.Type) : HasMember(f))
            && request.Fields.All(f => f.Kind is not (FieldKind.Derived or FieldKind.Formula) || (f.Formula is { } formula && IsSound(formula)))
            && request.Fields.All(f => f.Kind != FieldKind.Output || f.IsOptional || f.Default is not null || plan.Parts.GiversOf(f).Count > 0)
            && request.Rules.All(r => !r.Rule.HasErrors && r.Root.WithExceptions().All(IsSoundClause))
            && request.Tables.All(t => !t.Table.HasErrors && t.Rows.All(IsSoundRow))
            && request.Policy.Rules.All(r => !r.HasErrors || !SpeaksOf(r, request))
            && request.Policy.Tables.All(t => !t.HasErrors || !SpeaksOf(t, request))
            && request.Policy.RolesInReach.All(r => !r.HasErrors || !r.Discretions.Any(d => d.Rule is null || d.Rule.Bodies.Any(b => b.Request == request)));

        bool IsSoundClause(ClauseSymbol clause) => names.Has(clause) && (clause.Condition is null || IsSound(clause.Condition)) && clause.Effects.All(e => e switch
        {
            OutputEffect output => IsSound(output.Value),
            VerdictEffect { Role: { } role } => names.RoleValues.Any(v => v.Key == role),
            VerdictEffect verdict => verdict.Verdict != Verdict.Refer,
            _ => false,
        });

        bool IsSoundRow(RowSymbol row) => row.Cells.All(c => c is null || IsSound(c)) && row.Values.All(IsSound);

        bool IsSound(BoundExpression expression) => !expression.Type.IsError && expression is not ErrorExpression && (expression switch
        {
            ConstantExpression e => e.Value is not WorkingDays days || IsThere(days.Calendar),
            FieldExpression e => !e.Field.HasErrors,
            DaysFromExpression e => e.Calendar is null || IsThere(e.Calendar),
            DeadlineOfExpression e => IsThere(e.Standard) && (request.Policy.DefaultCalendar is not { } clock || IsThere(clock)),
            FigureExpression e => !e.Figure.HasErrors && e.Figure.Values.Length > 0,
            _ => true,
        }) && ExpressionReads.Children(expression).All(IsSound);

        bool IsThere(Symbol? symbol) => symbol is { HasErrors: false } && hasPlace(symbol.Policy) && CSharpNames.Of(symbol.Policy).Has(symbol);
    }

    // Both are written in the file before they are bound: one that could not be may still mean this request.
    private static bool SpeaksOf(RuleSymbol rule, RequestSymbol request) => rule.Bodies.IsEmpty || rule.Bodies.Any(b => b.Request == request);

    private static bool SpeaksOf(TableSymbol table, RequestSymbol request) => table.Bodies.IsEmpty || table.Bodies.Any(b => b.Request == request);

    private static bool IsHeld(PolicyType type) => type.Kind is not (TypeKind.Error or TypeKind.WorkingDays or TypeKind.Months)
        && (type.Kind != TypeKind.Money || type.Currency is not null)
        && (type.Kind != TypeKind.Choice || type.Choice is not null);
}
