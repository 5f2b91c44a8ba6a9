namespace PolicyLint.Dsl.Emit;

/// <summary>An expression of C#.</summary>
/// <param name="Text">How it is written.</param>
/// <param name="Level">How tightly its outermost operator binds: see <see cref="Level"/>.</param>
/// <param name="Kind">Its type, apart from <c>null</c>.</param>
/// <param name="IsNullable">Whether it may be <c>null</c>.</param>
internal readonly record struct Code(string Text, Level Level, CSharpKind Kind, bool IsNullable = false)
{
    /// <summary>Whether it can be written twice without being computed twice: a local or a member of the request.</summary>
    internal bool IsPlain => Level == Level.Primary && Text.All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '@');

    /// <summary>The text, in parentheses where an operator of that level would tear it apart.</summary>
    internal string At(Level level) => Level < level ? "(" + Text + ")" : Text;
}
