using System.Globalization;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Emit;

/// <summary>
/// From lines of C# to places in a policy: what compilers, debuggers and stack traces make of <c>#line</c>. The form that names a place by
/// its beginning and end leads a whole statement there, whatever its own length.
/// </summary>
/// <param name="text">The policy.</param>
/// <param name="path">Its path, as the build names it.</param>
internal sealed class LineMap(PolicyText text, string path)
{
    /// <summary>What the language lets a directive say.</summary>
    private const int LastColumn = 65_535;

    /// <summary>What belongs to no line of the policy; a debugger passes it by.</summary>
    internal const string Hidden = "#line hidden";

    /// <summary>What belongs to the generated file itself.</summary>
    internal const string Default = "#line default";

    /// <summary>The directive before a line of C#; null where a directive cannot speak of the place.</summary>
    /// <param name="place">Where the line leads.</param>
    /// <param name="length">How long it is, white space in front included.</param>
    internal string? Directive(TextSpan place, int length)
    {
        LinePosition start = text.PositionOf(place.Start);
        // Its last character, counted from 1, is where it ends, counted from 0.
        LinePosition end = text.PositionOf(place.End);
        return path.IndexOfAny(['"', '\n', '\r']) >= 0 || Math.Max(Math.Max(start.Character, end.Character) + 2, length) > LastColumn
            ? null
            : FormattableString.Invariant($"#line ({start.Line + 1},{start.Character + 1})-({end.Line + 1},{end.Character}) {length} \"{path}\"");
    }
}
