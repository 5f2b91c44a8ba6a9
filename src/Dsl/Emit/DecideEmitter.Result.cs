using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <content>The end of the method: what it gives back.</content>
internal sealed partial class DecideEmitter
{
    private void WriteResult(CodeWriter writer)
    {
        if (_numbers is not null)
        {
            writer.Separate();
            writer.Line("return held;");
            return;
        }

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
            members.Add("MayBeBentBy = " + (_intersects ? "verdict == " + Verdicts + "Allow ? " + RoleSet + ".Empty : " : string.Empty) + "mayBeBentBy,");
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
