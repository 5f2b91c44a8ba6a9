namespace PolicyLint;

/// <summary>The one rule for "up to": the limit counts as within it, and an amount in another currency never is.</summary>
internal static class AuthorityLimit
{
    internal static bool Covers(Money? limit, Money amount) =>
        limit is not { } most || ((most.Currency == amount.Currency || most.Currency.Length == 0 || amount.Currency.Length == 0) && amount <= most);
}
