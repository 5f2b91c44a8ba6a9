namespace Pidgin.Configuration;

/// <summary>The configuration of a run that asks for nothing; the base of one that carries a context.</summary>
internal class DefaultConfiguration<TToken> : IConfiguration<TToken>
{
    public static IConfiguration<TToken> Instance { get; } = new DefaultConfiguration<TToken>();
}
