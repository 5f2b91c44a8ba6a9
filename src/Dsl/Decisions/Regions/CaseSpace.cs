using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>
/// All cases of a request as a finite product of cells: each field that is passed in is cut at the constants that the policy compares
/// it with, directly or through derived fields, outputs and figures; comparisons that no constant cuts are variables of their own.
/// </summary>
public sealed class CaseSpace
{
    private readonly Dictionary<FieldSymbol, FieldVariable> _fields = new();
    private readonly Dictionary<(string Left, string Right), OrderVariable> _orders = new();

    private CaseSpace(RequestSymbol request, ImmutableArray<CaseVariable> variables)
    {
        Request = request;
        Variables = variables;
        foreach (CaseVariable variable in variables)
        {
            if (variable is FieldVariable field)
            {
                _fields.Add(field.Field, field);
            }
            else if (variable is OrderVariable order)
            {
                _orders.Add((ExpressionKey.Of(order.Left), ExpressionKey.Of(order.Right)), order);
            }
        }
    }

    /// <summary>The request.</summary>
    public RequestSymbol Request { get; }

    /// <summary>Its variables: the fields in the order written, then the comparisons, then the day.</summary>
    public ImmutableArray<CaseVariable> Variables { get; }

    /// <summary>The day decided for; null where all rules are always in force.</summary>
    public DayVariable? Day => Variables.LastOrDefault() as DayVariable;

    /// <summary>The product of the numbers of cells.</summary>
    public double CellCount => Variables.Aggregate(1.0, (product, v) => product * v.CellCount);

    /// <summary>Makes the space of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="alsoCut">Further places at which fields are cut, such as the limits of roles.</param>
    /// <param name="alsoAsked">Further conditions on its fields, such as those of standards.</param>
    public static CaseSpace Of(
        RequestSymbol request, IEnumerable<(FieldSymbol Field, object Value)>? alsoCut = null, IEnumerable<BoundExpression>? alsoAsked = null)
    {
        var cuts = new SpaceCuts(request);
        foreach (BoundExpression condition in alsoAsked ?? [])
        {
            cuts.Visit(condition);
        }

        foreach ((FieldSymbol field, object value) in alsoCut ?? [])
        {
            cuts.Cut(field, value);
        }

        ImmutableArray<CaseVariable>.Builder variables = ImmutableArray.CreateBuilder<CaseVariable>();
        foreach (FieldSymbol field in request.Fields)
        {
            if (field.Kind == FieldKind.Input)
            {
                variables.Add(new FieldVariable(variables.Count, field, FieldCells.Of(field, cuts.Of(field))));
            }
        }

        foreach ((BoundExpression left, BoundExpression right) in cuts.Orders)
        {
            variables.Add(new OrderVariable(variables.Count, left, right));
        }

        if (DayVariable.Of(request, variables.Count) is { } day)
        {
            variables.Add(day);
        }

        return new CaseSpace(request, variables.ToImmutable());
    }

    /// <summary>A space of given variables, each at its place.</summary>
    internal static CaseSpace Of(RequestSymbol request, ImmutableArray<CaseVariable> variables) => new(request, variables);

    /// <summary>The variable of a field that is passed in.</summary>
    public FieldVariable Of(FieldSymbol field) => _fields[field];

    /// <summary>The variable of a comparison, and whether its sides stand the other way round there.</summary>
    internal (OrderVariable Variable, bool IsTurned) Of(BoundExpression left, BoundExpression right)
    {
        string leftKey = ExpressionKey.Of(left);
        string rightKey = ExpressionKey.Of(right);
        return _orders.TryGetValue((leftKey, rightKey), out OrderVariable? variable) ? (variable, false)
            : _orders.TryGetValue((rightKey, leftKey), out variable) ? (variable, true)
            : throw new UndecidedException("A comparison lies deeper than derived fields and outputs are followed.");
    }
}
