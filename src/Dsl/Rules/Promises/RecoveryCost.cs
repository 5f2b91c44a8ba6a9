using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Promises;

/// <summary>What a broken promise costs: the surprise and the payment together.</summary>
/// <param name="Least">What it costs at least, the first time it pays: one period of what is paid by the day.</param>
/// <param name="Most">What it costs at most; null where no limit is said.</param>
internal sealed record RecoveryCost(Money Least, Money? Most)
{
    /// <summary>The cost of a promise's recovery; null where it costs nothing, something that the policy leaves to a decision, or more than a number holds.</summary>
    public static RecoveryCost? Of(PromiseSymbol promise)
    {
        Money? surprise = promise.Recovery?.SurpriseWorth;
        if (promise.Recovery?.Payment is not { } payment)
        {
            return surprise is { } alone ? new RecoveryCost(alone, alone) : null;
        }

        // An output, or a figure that changes with the day, is for the case to say.
        Money? amount = payment.Amount ?? (payment.Figure is { Values.Length: 1 } figure && figure.Values[0].Value.Value is Money only ? only : null);
        if (amount is not { } once || (surprise is { } s && s.Currency != once.Currency) || (payment.UpTo is { } upTo && upTo.Currency != once.Currency))
        {
            return null;
        }

        try
        {
            Money added = surprise ?? once * 0m;
            Money least = payment.UpTo is { } most && most < once ? most : once;
            return new RecoveryCost(added + least, payment.UpTo is { } limit ? added + limit : payment.Per is null ? added + once : null);
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
