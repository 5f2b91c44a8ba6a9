namespace Pidgin;

/// <summary>What a parser that failed would have taken. The grammar's parsers report by themselves and never add any.</summary>
internal readonly struct Expected<TToken>
{
}
