namespace PolicyLint.TestKit.Pages;

/// <summary>A finding at a place; lines and columns count from 1, and a finding of several lines ends with its first.</summary>
public sealed record PageMark(string File, int Line, int Column, int Length, string Code)
{
    public override string ToString() => $"{File}({Line},{Column}) {new string('^', Length)} {Code}";
}
