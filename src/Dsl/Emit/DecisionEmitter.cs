using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>What a decision says, as a struct, and the enum of the clauses that may have decided.</summary>
internal sealed class DecisionEmitter
{
    private readonly EmitScope _scope;
    private readonly DecisionShape _shape;
    private readonly RequestSymbol _request;

    internal DecisionEmitter(EmitScope scope, DecisionShape shape)
    {
        _scope = scope;
        _shape = shape;
        _request = shape.Requests[shape.Requests.Count - 1];
    }

    internal void Write(CodeWriter writer)
    {
        WriteClauses(writer);
        writer.RawSummary("What the policy says to a <see cref=\"" + _scope.Names[_request] + "\"/>.");
        writer.Generated();
        writer.Decides(_request.Policy.Name, _shape.MayRefer);
        JsonEmitter.WriteAttribute(writer, _scope, _shape.Type);
        writer.Open("public readonly record struct " + _shape.Type);
        Member(writer, "The strictest verdict that an applying rule leaves.", "global::PolicyLint.Verdict Verdict { get; init; }");
        Member(writer, "The first rule or exception in the policy that leaves this verdict.", _shape.Clauses + " DecidedBy { get; init; }");
        if (_shape.Requests.Any(r => CSharpNames.Of(r.Policy).RoleValues.Length > 0))
        {
            Member(writer, "The roles that must agree.", "global::PolicyLint.RoleSet<Role> Approvers " + Stored(_shape.MayRefer));
            Member(writer, "The roles that may allow it all the same, each alone.", "global::PolicyLint.RoleSet<Role> MayBeBentBy " + Stored(_shape.MayBend));
        }

        WriteReason(writer);
        foreach (FieldSymbol output in _request.Fields.Where(f => f.Kind is FieldKind.Output or FieldKind.Formula).Where(Soundness.HasMember))
        {
            RequestEmitter.Document(writer, output);
            writer.Line("public " + _scope.MemberType(output.Type, output.IsOptional) + " " + _scope.Names[output] + " { get; init; }");
            writer.Separate();
        }

        if (_shape.Requests.Count > 1)
        {
            Line(writer, "internal int Version { get; init; }");
        }

        writer.Close();
        writer.Separate();
    }

    private static string Stored(bool isStored) => isStored ? "{ get; init; }" : "=> default;";

    private static void Line(CodeWriter writer, string line)
    {
        writer.Line(line);
        writer.Separate();
    }

    private static void Member(CodeWriter writer, string summary, string declaration)
    {
        writer.Summary(summary);
        Line(writer, "public " + declaration);
    }

    private void WriteClauses(CodeWriter writer)
    {
        writer.RawSummary("The rules and exceptions that decide about a <see cref=\"" + _scope.Names[_request] + "\"/>, in the order of the policy.");
        writer.Generated();
        writer.Open("public enum " + _shape.Clauses);
        writer.Summary("No rule applies.");
        Line(writer, "None,");
        foreach ((string name, ClauseSymbol clause) in _shape.MergedClauses())
        {
            writer.Summary(clause.Documentation ?? clause.Title ?? (clause.Parent is null ? "Rule " + clause.Name : "Exception " + clause.Name));
            if (clause.Parent is null && clause.Rule.Because is { } because)
            {
                writer.Doc("remarks", because);
            }

            Line(writer, name + ",");
        }

        writer.Close();
        writer.Separate();
    }

    private void WriteReason(CodeWriter writer)
    {
        writer.Summary("What the policy tells the customer; null where it says nothing.");
        var arms = new List<string>();
        for (int version = 0; version < _shape.Requests.Count; version++)
        {
            RequestSymbol request = _shape.Requests[version];
            CSharpNames names = CSharpNames.Of(request.Policy);
            foreach (ClauseSymbol clause in DecisionShape.ClausesOf(request).Where(names.Has))
            {
                if (DecisionShape.ReasonOf(clause) is { } reason)
                {
                    string pattern = ClauseEnum + "." + names[clause];
                    arms.Add((_shape.Requests.Count > 1 ? "(" + CSharpLiteral.Of(version) + ", " + pattern + ")" : pattern) + " => " + CSharpLiteral.Of(reason) + ",");
                }
            }
        }

        if (arms.Count == 0)
        {
            Line(writer, "public string? Reason => null;");
            return;
        }

        writer.Open("public string? Reason => " + (_shape.Requests.Count > 1 ? "(Version, DecidedBy)" : "DecidedBy") + " switch");
        arms.ForEach(writer.Line);
        writer.Line("_ => null,");
        writer.Close(";");
        writer.Separate();
    }

    // Inside the struct, a member may have the name of the enum.
    private string ClauseEnum => (_shape.Requests.Count > 1 ? _scope.Place.FamilyName : _scope.Place.FullName) + "." + _shape.Clauses;
}
