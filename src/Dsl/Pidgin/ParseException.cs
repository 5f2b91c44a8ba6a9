namespace Pidgin;

/// <summary>A parser failed, and the caller asked for an exception.</summary>
internal class ParseException : Exception
{
    public ParseException(string message)
        : base(message)
    {
    }
}
