namespace Pidgin.Configuration;

/// <summary>What one run of a parser carries with it, reached by <see cref="ParseState{TToken}.Configuration"/>.</summary>
internal interface IConfiguration<TToken>
{
}
