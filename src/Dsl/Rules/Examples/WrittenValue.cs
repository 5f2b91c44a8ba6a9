using System.Text;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Examples;

/// <summary>Values and names as a policy may hold them, so that reading them again gives the same.</summary>
public static class WrittenValue
{
    /// <summary>A value of a member; null where the language has no way to write it.</summary>
    public static string? Of(FieldSymbol field, object? value) => value switch
    {
        string text => Text(text),
        Symbol symbol => Name(symbol.Name),
        DateTime moment when field.Type.Kind == TypeKind.DateTime && moment.Ticks % TimeSpan.TicksPerMinute != 0 => null,
        _ => Symbols.Words.Value(field.Type, value),
    };

    /// <summary>A name, in backquotes where it might be taken for a word of the language.</summary>
    public static string Name(string name) => KeywordTable.Find(name.AsSpan()) == Keyword.None ? name : "`" + name + "`";

    /// <summary>The path of a clause, as <c>by</c> takes it.</summary>
    public static string Path(ClauseSymbol clause) => clause.Parent is null ? Name(clause.Name) : Path(clause.Parent) + "." + Name(clause.Name);

    private static string? Text(string text)
    {
        var written = new StringBuilder("\"");
        foreach (char c in text)
        {
            string? part = c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ => char.IsControl(c) ? null : c.ToString(),
            };
            if (part is null)
            {
                return null;
            }

            written.Append(part);
        }

        return written.Append('"').ToString();
    }
}
