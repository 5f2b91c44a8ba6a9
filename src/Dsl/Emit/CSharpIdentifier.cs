using System.Globalization;
using System.Text;

namespace PolicyLint.Dsl.Emit;

/// <summary>Names of a policy as identifiers of C#.</summary>
internal static class CSharpIdentifier
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float",
        "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new",
        "null", "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return",
        "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try",
        "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",

        // Words that mean something in the places where the generated code has its locals.
        "_", "and", "await", "dynamic", "field", "is", "nameof", "not", "or", "required", "scoped", "value", "var", "when", "with", "yield",
    };

    /// <summary>The name of a member: its first letter a capital, where the script has any.</summary>
    internal static string Pascal(string name)
    {
        string safe = Safe(name);
        return safe.Length > 0 && HasStableCase(safe[0]) && !char.IsUpper(safe[0]) ? char.ToUpperInvariant(safe[0]) + safe.Substring(1) : safe;
    }

    /// <summary>The name of a local: its first letter small; without the sign of a keyword, which <see cref="Escape"/> adds.</summary>
    internal static string Camel(string name)
    {
        string safe = Safe(name);
        return safe.Length > 0 && HasStableCase(safe[0]) ? char.ToLowerInvariant(safe[0]) + safe.Substring(1) : safe;
    }

    /// <summary>An identifier where C# might take it for a word of its own.</summary>
    internal static string Escape(string identifier) => Keywords.Contains(identifier) ? "@" + identifier : identifier;

    /// <summary>A dotted namespace; what C# does not take in a name becomes <c>_</c>.</summary>
    internal static string Namespace(string text)
    {
        var parts = new List<string>();
        foreach (string part in text.Split('.'))
        {
            var safe = new StringBuilder();
            foreach (char c in part.Trim())
            {
                safe.Append(IsPart(c) ? c : '_');
            }

            if (safe.Length > 0)
            {
                parts.Add(Escape(IsStart(safe[0]) ? safe.ToString() : "_" + safe));
            }
        }

        return string.Join(".", parts);
    }

    // The compiler reads UTF-16 units, and takes no pair of surrogates in a name: such letters are written as their number.
    private static string Safe(string name)
    {
        if (IsPlain(name))
        {
            return name;
        }

        var safe = new StringBuilder(name.Length);
        for (int i = 0; i < name.Length; i++)
        {
            if (char.IsHighSurrogate(name[i]) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1]))
            {
                safe.Append('U').Append(char.ConvertToUtf32(name[i], name[i + 1]).ToString("X", CultureInfo.InvariantCulture));
                i++;
            }
            else if (IsPart(name[i]))
            {
                safe.Append(name[i]);
            }
            else if (name[i] == '.')
            {
                safe.Append('_');
            }
            else
            {
                safe.Append('U').Append(((int)name[i]).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return safe.Length == 0 || IsStart(safe[0]) ? safe.ToString() : "_" + safe;
    }

    private static bool IsPlain(string name)
    {
        foreach (char c in name)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z')))
            {
                return false;
            }
        }

        return true;
    }

    // Latin, Greek, Cyrillic and Armenian letters: their case is the same in every table of Unicode that a build may run on.
    private static bool HasStableCase(char c) => c < '\u0590';

    private static bool IsStart(char c) => c == '_' || char.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    private static bool IsPart(char c) => IsStart(c) || char.GetUnicodeCategory(c) is
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.ConnectorPunctuation;
}
