using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <content>The fields of a request with the values that the policy tells apart: the constants that it compares them with, and what lies just beside those.</content>
internal sealed partial class OutlineEmitter
{
    private void WriteFields(CodeWriter writer)
    {
        string request = _scope.FullName(_scope.Names[_request]);
        HashSet<FieldSymbol> read = _parts.NeededBy(_request.Rules);
        writer.Open("internal static readonly global::PolicyLint.RequestField<" + request + ">[] Fields =");
        foreach (FieldVariable variable in CaseSpace.Of(_request).Variables.OfType<FieldVariable>().Where(v => read.Contains(v.Field)))
        {
            FieldSymbol field = variable.Field;
            string type = _scope.FullMemberType(field);
            IEnumerable<string> values = variable.Cells.SelectMany(c => NearestValues.Ends(field, c)).Select(v => Value(field, v)).OfType<string>();
            List<string> arguments = [CSharpLiteral.Array(type, values) ?? "[]"];
            if (_scope.ValueNamesOf(field) is { } names)
            {
                arguments.Add(CSharpLiteral.Array("string", names.Select(CSharpLiteral.Of)) ?? "[]");
            }
            else if (field.Type.Kind == TypeKind.Percent)
            {
                arguments.Add("isPercent: true");
            }

            writer.Line(_scope.Names.MembersOf(_request) + "." + _scope.Names[field] + ".Trying(" + string.Join(", ", arguments) + "),");
        }

        writer.Close(";");
    }

    /// <summary>A value of a field; null where C# has none, because an earlier name took its identifier.</summary>
    private string? Value(FieldSymbol field, object? value) => value switch
    {
        null => "null",
        ChoiceValueSymbol choice when !CSharpNames.Of(choice.Policy).Has(choice) => null,
        SegmentSymbol segment when !_scope.Names.SegmentValues.Any(v => v.Key == segment) => null,
        Symbol symbol => _scope.FullValueOf(symbol),
        Money money => CSharpLiteral.Of(money),
        _ => _values.ValueAs(new ConstantExpression(field.Syntax, field.Type, value), EmitScope.KindOf(field.Type)).Text,
    };
}
