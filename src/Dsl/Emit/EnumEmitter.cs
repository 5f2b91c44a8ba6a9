using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>Choices, roles and segments as enums.</summary>
internal static class EnumEmitter
{
    internal static void WriteRoles(CodeWriter writer, IEnumerable<KeyValuePair<Symbol, string>> roles) =>
        Write(writer, "Role", "Who decides what.", roles, "Role");

    internal static void WriteSegments(CodeWriter writer, IEnumerable<KeyValuePair<Symbol, string>> segments) =>
        Write(writer, "Segment", "The kinds of customer.", segments, "Segment");

    internal static void WriteChoice(CodeWriter writer, ChoiceSymbol choice, CSharpNames names)
    {
        string summary = choice.Field is { } field
            ? "The values of <c>" + XmlDoc.Escape(field.Name) + "</c> of a <see cref=\"" + names[field.Request] + "\"/>."
            : XmlDoc.Escape(choice.Documentation ?? choice.Title ?? choice.Name);
        writer.RawSummary(summary);
        writer.Generated();
        writer.Open("public enum " + names[choice]);
        foreach (ChoiceValueSymbol value in choice.Values.Where(names.Has))
        {
            writer.Summary(value.Documentation ?? value.Name);
            writer.Line(names[value] + ",");
            writer.Separate();
        }

        writer.Close();
        writer.Separate();
    }

    private static void Write(CodeWriter writer, string name, string summary, IEnumerable<KeyValuePair<Symbol, string>> values, string kind)
    {
        writer.Summary(summary);
        writer.Generated();
        writer.Open("public enum " + name);
        foreach (KeyValuePair<Symbol, string> value in values)
        {
            writer.Summary(value.Key.Title ?? value.Key.Documentation ?? kind + " " + value.Key.Name);
            writer.Line(value.Value + ",");
            writer.Separate();
        }

        writer.Close();
        writer.Separate();
    }
}
