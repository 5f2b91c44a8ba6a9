namespace Pidgin;

/// <summary>Parsers made of parsers.</summary>
internal static class Parser
{
    /// <summary>A parser that is made when it is first run, so that a rule may name one that names it.</summary>
    public static Parser<TToken, T> Rec<TToken, T>(Func<Parser<TToken, T>> parser) => new RecParser<TToken, T>(parser);

    /// <summary>2 parsers, one after the other, and what their results make.</summary>
    public static Parser<TToken, R> Map<TToken, T1, T2, R>(
        Func<T1, T2, R> func,
        Parser<TToken, T1> parser1,
        Parser<TToken, T2> parser2) =>
        new Map2Parser<TToken, T1, T2, R>(func, parser1, parser2);

    /// <summary>3 parsers, one after the other, and what their results make.</summary>
    public static Parser<TToken, R> Map<TToken, T1, T2, T3, R>(
        Func<T1, T2, T3, R> func,
        Parser<TToken, T1> parser1,
        Parser<TToken, T2> parser2,
        Parser<TToken, T3> parser3) =>
        new Map3Parser<TToken, T1, T2, T3, R>(func, parser1, parser2, parser3);

    /// <summary>4 parsers, one after the other, and what their results make.</summary>
    public static Parser<TToken, R> Map<TToken, T1, T2, T3, T4, R>(
        Func<T1, T2, T3, T4, R> func,
        Parser<TToken, T1> parser1,
        Parser<TToken, T2> parser2,
        Parser<TToken, T3> parser3,
        Parser<TToken, T4> parser4) =>
        new Map4Parser<TToken, T1, T2, T3, T4, R>(func, parser1, parser2, parser3, parser4);

    /// <summary>5 parsers, one after the other, and what their results make.</summary>
    public static Parser<TToken, R> Map<TToken, T1, T2, T3, T4, T5, R>(
        Func<T1, T2, T3, T4, T5, R> func,
        Parser<TToken, T1> parser1,
        Parser<TToken, T2> parser2,
        Parser<TToken, T3> parser3,
        Parser<TToken, T4> parser4,
        Parser<TToken, T5> parser5) =>
        new Map5Parser<TToken, T1, T2, T3, T4, T5, R>(func, parser1, parser2, parser3, parser4, parser5);

    /// <summary>6 parsers, one after the other, and what their results make.</summary>
    public static Parser<TToken, R> Map<TToken, T1, T2, T3, T4, T5, T6, R>(
        Func<T1, T2, T3, T4, T5, T6, R> func,
        Parser<TToken, T1> parser1,
        Parser<TToken, T2> parser2,
        Parser<TToken, T3> parser3,
        Parser<TToken, T4> parser4,
        Parser<TToken, T5> parser5,
        Parser<TToken, T6> parser6) =>
        new Map6Parser<TToken, T1, T2, T3, T4, T5, T6, R>(func, parser1, parser2, parser3, parser4, parser5, parser6);

    /// <summary>7 parsers, one after the other, and what their results make.</summary>
    public static Parser<TToken, R> Map<TToken, T1, T2, T3, T4, T5, T6, T7, R>(
        Func<T1, T2, T3, T4, T5, T6, T7, R> func,
        Parser<TToken, T1> parser1,
        Parser<TToken, T2> parser2,
        Parser<TToken, T3> parser3,
        Parser<TToken, T4> parser4,
        Parser<TToken, T5> parser5,
        Parser<TToken, T6> parser6,
        Parser<TToken, T7> parser7) =>
        new Map7Parser<TToken, T1, T2, T3, T4, T5, T6, T7, R>(func, parser1, parser2, parser3, parser4, parser5, parser6, parser7);

    /// <summary>8 parsers, one after the other, and what their results make.</summary>
    public static Parser<TToken, R> Map<TToken, T1, T2, T3, T4, T5, T6, T7, T8, R>(
        Func<T1, T2, T3, T4, T5, T6, T7, T8, R> func,
        Parser<TToken, T1> parser1,
        Parser<TToken, T2> parser2,
        Parser<TToken, T3> parser3,
        Parser<TToken, T4> parser4,
        Parser<TToken, T5> parser5,
        Parser<TToken, T6> parser6,
        Parser<TToken, T7> parser7,
        Parser<TToken, T8> parser8) =>
        new Map8Parser<TToken, T1, T2, T3, T4, T5, T6, T7, T8, R>(func, parser1, parser2, parser3, parser4, parser5, parser6, parser7, parser8);
}
