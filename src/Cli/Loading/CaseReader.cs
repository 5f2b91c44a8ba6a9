using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Examples;
using PolicyLint.Dsl.Rules.Names;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.Hosts;

namespace PolicyLint.Cli.Loading;

/// <summary>
/// Reads a case from <c>field=value</c> arguments. They are read by the language itself, as an example at the end of the policy: every
/// value that a policy can write can be given here, and what is wrong with one is said in the same words.
/// </summary>
internal static class CaseReader
{
    /// <summary>The case, with the policy as it was read again together with it.</summary>
    /// <exception cref="UsageException">An argument is no <c>field=value</c>, or no value of its field; or a field is missing.</exception>
    public static AskedCase Read(PolicyProject project, PolicySymbol policy, RequestSymbol request, IReadOnlyList<string> arguments)
    {
        string head = policy.Tree.Text.Content + "\nexample \"what is asked\" for " + WrittenValue.Name(request.Name) + " {\n";
        var text = new System.Text.StringBuilder(head);
        string before = "given ";
        var given = new HashSet<FieldSymbol>();
        foreach (string argument in arguments)
        {
            int sign = argument.IndexOf('=', StringComparison.Ordinal);
            string name = sign < 0 ? argument : argument[..sign].Trim();
            FieldSymbol field = request.Fields.FirstOrDefault(f => f.Name == name && f.Kind == FieldKind.Input && sign > 0)
                ?? throw new UsageException($"'{argument}' gives no field of {request.Name} a value. Write field=value; its fields are {string.Join(", ", Inputs(request).Select(f => f.Name))}.");
            if (!given.Add(field))
            {
                throw new UsageException($"'{argument}' gives {field.Name} a second value.");
            }

            if (string.IsNullOrWhiteSpace(argument[(sign + 1)..]))
            {
                throw new UsageException($"'{argument}' gives {field.Name} no value. {Belongs(field)}");
            }

            text.Append(before).Append(WrittenValue.Name(field.Name)).Append(' ').Append(Line(argument[(sign + 1)..]));
            before = ",\n";
        }

        text.Append("\nexpect allow\n}\n");
        var tree = SyntaxTree.Parse(PolicyText.From(text.ToString(), policy.Tree.Text.Path));
        var asked = PolicyProject.Bind([.. project.Trees.Select(t => t == policy.Tree ? tree : t)], MachineTimeZones.Source);
        Finding? wrong = tree.Findings.Concat(asked.Findings.Where(f => f.Path == policy.Tree.Text.Path))
            .FirstOrDefault(f => f.Severity == FindingSeverity.Error && f.Span.End >= head.Length);
        if (wrong is not null)
        {
            int line = tree.Text.PositionOf(wrong.Span.Start).Line - tree.Text.PositionOf(head.Length).Line;
            string argument = arguments.Count > 0 ? arguments[Math.Clamp(line, 0, arguments.Count - 1)] : request.Name;

            // A word without a meaning would be a figure that is not declared, which is advice for a policy and not for a case.
            FieldSymbol? plain = request.Fields.FirstOrDefault(f => f.Name == argument.Split('=')[0].Trim() && f.Type.Kind is TypeKind.YesNo or TypeKind.Text);
            throw new UsageException($"'{argument}': {(plain is not null && wrong.Rule == UnknownNameRule.Descriptor ? Belongs(plain) : wrong.Message)}");
        }

        PolicySymbol read = asked.PolicyOf(tree);

        // Not the last one: rows of 'examples' come after all that stand alone, wherever they stand. None: a block of the policy is open, and has swallowed it.
        int end = policy.Tree.Text.Content.Length;
        ExampleSymbol example = read.Examples.FirstOrDefault(e => tree.SpanOf(e.Syntax).Start >= end)
            ?? throw new UsageException($"Policy {policy.Name} has errors: see 'policylint check'.");
        if (example.Inputs.Length != arguments.Count)
        {
            throw new UsageException($"'{arguments.LastOrDefault(a => a.Contains(',', StringComparison.Ordinal)) ?? arguments[^1]}' holds more than one value. Give each field an argument of its own.");
        }

        FieldSymbol[] missing = [.. Inputs(example.Request!).Where(f => f.Default is null && !f.IsOptional && example.Inputs.All(i => i.Field != f))];
        if (missing.Length > 0)
        {
            throw new UsageException($"{request.Name} needs {string.Join(", ", missing.Select(f => $"{f.Name} ({Kind(f.Type)})"))} as well.");
        }

        return new AskedCase(asked, example.Request!, example.Inputs.ToImmutableDictionary(i => i.Field, i => i.Value?.Value));
    }

    private static IEnumerable<FieldSymbol> Inputs(RequestSymbol request) => request.Fields.Where(f => f.Kind == FieldKind.Input);

    private static string Belongs(FieldSymbol field) => field.Type.Kind switch
    {
        TypeKind.YesNo => $"Write {field.Name}=yes or {field.Name}=no.",
        TypeKind.Text => $"Text stands between quotation marks, and those between others for the shell: {field.Name}='\"…\"'.",
        _ => $"It is {Kind(field.Type)}.",
    };

    private static string Kind(PolicyType type) => type.Choice is { } choice ? string.Join(" or ", choice.Values.Select(v => v.Name)) : type.ToString();

    /// <summary>One line, so that the line of a mistake tells the argument.</summary>
    private static string Line(string value) => value.ReplaceLineEndings(" ");
}
