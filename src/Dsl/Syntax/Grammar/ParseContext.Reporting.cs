using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <content>
/// Messages: one a place. After one, nothing is reported until three tokens fitted again, as parsers made by yacc do; nor is
/// anything near a token that the lexer reported.
/// </content>
internal sealed partial class ParseContext
{
    private const int Calm = 3;

    // Within one clause or header, what follows an error is rarely another one.
    private const int CalmInPart = 40;

    // In the order of the text.
    private readonly List<int> _errors = [];
    private int _quietUntil;

    /// <summary>How many errors were met, reported or not: a part is sound if the count stays.</summary>
    public int ErrorCount => _errors.Count;

    /// <summary>How many findings there are.</summary>
    public int FindingCount => _findings.Count;

    /// <summary>Whether an error was met at one of the tokens between two places, the ends included.</summary>
    public bool HasErrorIn(int start, int end) 
    {
        int first = _errors.BinarySearch(start);
        first = first < 0 ? ~first : first;
        return first < _errors.Count && _errors[first] <= end;
    }

    /// <summary>Whether a place is so close after an error that a message there would be its echo.</summary>
    public bool IsQuiet(int index)
    {
        if (index < _quietUntil || (index < _quietUntil - Calm + CalmInPart && HasErrorIn(PartStart, index)))
        {
            return true;
        }

        const TokenFlags Reported = TokenFlags.Bad | TokenFlags.AfterBadCharacters;
        for (int i = Math.Max(0, index - 2); i <= index; i++)
        {
            if ((this[i].Flags & Reported) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Keeps quiet until tokens after a place fitted again.</summary>
    public void Hush(int index) => _quietUntil = Math.Max(_quietUntil, index + Calm);

    /// <summary>SVP0001: something is wanted at a place, and something else stands there.</summary>
    public void ReportExpected(int index, string wanted, Fix? fix = null, string? advice = null)
    {
        if (BeginReport(index))
        {
            string message = "Expected " + wanted + ", found " + Found(index) + "." + (advice is null ? string.Empty : " " + advice);
            Add(UnexpectedTokenRule.Descriptor, index, message, fix);
        }
    }

    /// <summary>An error of another kind at a token.</summary>
    public void Report(RuleDescriptor rule, int index, string message, Fix? fix = null, RelatedPlace? related = null)
    {
        if (BeginReport(index))
        {
            Add(rule, index, message, fix, related);
        }
    }

    /// <summary>A condition beside the syntax that does not hold: what follows is read as it stands, so nothing needs to be quiet.</summary>
    public void ReportCondition(RuleDescriptor rule, int index, string message, Fix? fix = null, RelatedPlace? related = null)
    {
        if (!IsQuiet(index))
        {
            Add(rule, index, message, fix, related);
        }
    }

    /// <summary>What stands at a place, as a message quotes it.</summary>
    public string Found(int index)
    {
        Token token = this[index];
        return token.Kind == TokenKind.End ? "the end of the text" : Quotation.Of(_file.Content, token.Start, token.End);
    }

    /// <summary>The text of a token.</summary>
    public string TextAt(int index) => _file.Content.Substring(this[index].Start, this[index].Length);

    /// <summary>Where a token stands, as another party of a finding.</summary>
    public RelatedPlace Place(int index, string message) => new(_file.Path, SpanAt(index), message);

    /// <summary>A repair that takes a token away.</summary>
    public Fix Remove(int index) => Edit("Remove " + Found(index), SpanAt(index), string.Empty);

    /// <summary>A repair that writes something else in the place of a token.</summary>
    public Fix Replace(int index, string text) => Edit("Write '" + text + "'", SpanAt(index), text);

    /// <summary>A repair that writes a word straight before a token.</summary>
    public Fix WriteBefore(int index, string text) => Edit("Insert '" + text + "'", new TextSpan(this[index].Start, 0), text + " ");

    /// <summary>Adds to a finding the repair that takes a run of tokens away: with its line, where it has one to itself.</summary>
    public void OfferRemoval(int finding, int first, int last, string title)
    {
        string content = _file.Content;
        TextSpan line = _file.LineSpan(_file.PositionOf(this[first].Start).Line);
        int start = this[first].Start;
        int end = this[last].End;
        bool hasLines = string.IsNullOrWhiteSpace(content.Substring(line.Start, start - line.Start));
        TextSpan lastLine = _file.LineSpan(_file.PositionOf(end).Line);
        if (hasLines && lastLine.End < content.Length && string.IsNullOrWhiteSpace(content.Substring(end, lastLine.End - end)))
        {
            (start, end) = (line.Start, _file.LineSpan(_file.PositionOf(end).Line + 1).Start);
        }

        _findings[finding] = _findings[finding] with { Fixes = ImmutableArray.Create(Edit(title, TextSpan.FromBounds(start, end), string.Empty)) };
    }

    /// <summary>A repair that writes something before a token, straight after the one before it.</summary>
    public Fix Insert(int index, string text)
    {
        bool touches = text is "," or ")" or ":" or "%";
        int at = index > 0 ? this[index - 1].End : this[index].Start;
        string space = index == 0 || touches ? string.Empty : " ";
        bool isTight = index > 0 && this[index].Start == at && !touches;
        return Edit("Insert '" + text + "'", new TextSpan(at, 0), space + text + (index == 0 || isTight ? " " : string.Empty));
    }

    private Fix Edit(string title, TextSpan span, string text) => new(title, ImmutableArray.Create(new TextEdit(_file.Path, span, text)));

    private TextSpan SpanAt(int index) => new(this[index].Start, this[index].Length);

    private bool BeginReport(int index)
    {
        bool isQuiet = IsQuiet(index);
        _errors.Add(_errors.Count == 0 ? index : Math.Max(index, _errors[_errors.Count - 1]));
        Hush(index);
        return !isQuiet;
    }

    private void Add(RuleDescriptor rule, int index, string message, Fix? fix, RelatedPlace? related = null) =>
        _findings.Add(new Finding(rule, _file.Path, SpanAt(index), message)
        {
            Fixes = fix is null ? ImmutableArray<Fix>.Empty : ImmutableArray.Create(fix),
            Related = related is null ? ImmutableArray<RelatedPlace>.Empty : ImmutableArray.Create(related),
        });
}
