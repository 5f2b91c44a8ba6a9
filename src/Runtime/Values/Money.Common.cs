namespace PolicyLint;

/// <content>The currencies that most policies use, by name; <see cref="Of"/> takes the others.</content>
public readonly partial struct Money
{
    /// <summary>Australian dollars (AUD).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Aud(decimal amount) => new(amount, ('A' << 16) | ('U' << 8) | 'D');

    /// <summary>Brazilian reais (BRL).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Brl(decimal amount) => new(amount, ('B' << 16) | ('R' << 8) | 'L');

    /// <summary>Canadian dollars (CAD).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Cad(decimal amount) => new(amount, ('C' << 16) | ('A' << 8) | 'D');

    /// <summary>Swiss francs (CHF).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Chf(decimal amount) => new(amount, ('C' << 16) | ('H' << 8) | 'F');

    /// <summary>Chinese yuan (CNY).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Cny(decimal amount) => new(amount, ('C' << 16) | ('N' << 8) | 'Y');

    /// <summary>Czech koruna (CZK).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Czk(decimal amount) => new(amount, ('C' << 16) | ('Z' << 8) | 'K');

    /// <summary>Danish kroner (DKK).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Dkk(decimal amount) => new(amount, ('D' << 16) | ('K' << 8) | 'K');

    /// <summary>Euros (EUR).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Eur(decimal amount) => new(amount, ('E' << 16) | ('U' << 8) | 'R');

    /// <summary>Pounds sterling (GBP).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Gbp(decimal amount) => new(amount, ('G' << 16) | ('B' << 8) | 'P');

    /// <summary>Hong Kong dollars (HKD).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Hkd(decimal amount) => new(amount, ('H' << 16) | ('K' << 8) | 'D');

    /// <summary>Hungarian forints (HUF).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Huf(decimal amount) => new(amount, ('H' << 16) | ('U' << 8) | 'F');

    /// <summary>Indonesian rupiahs (IDR).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Idr(decimal amount) => new(amount, ('I' << 16) | ('D' << 8) | 'R');

    /// <summary>Israeli shekels (ILS).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Ils(decimal amount) => new(amount, ('I' << 16) | ('L' << 8) | 'S');

    /// <summary>Indian rupees (INR).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Inr(decimal amount) => new(amount, ('I' << 16) | ('N' << 8) | 'R');

    /// <summary>Japanese yen (JPY).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Jpy(decimal amount) => new(amount, ('J' << 16) | ('P' << 8) | 'Y');

    /// <summary>South Korean won (KRW).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Krw(decimal amount) => new(amount, ('K' << 16) | ('R' << 8) | 'W');

    /// <summary>Mexican pesos (MXN).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Mxn(decimal amount) => new(amount, ('M' << 16) | ('X' << 8) | 'N');

    /// <summary>Malaysian ringgits (MYR).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Myr(decimal amount) => new(amount, ('M' << 16) | ('Y' << 8) | 'R');

    /// <summary>Norwegian kroner (NOK).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Nok(decimal amount) => new(amount, ('N' << 16) | ('O' << 8) | 'K');

    /// <summary>New Zealand dollars (NZD).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Nzd(decimal amount) => new(amount, ('N' << 16) | ('Z' << 8) | 'D');

    /// <summary>Philippine pesos (PHP).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Php(decimal amount) => new(amount, ('P' << 16) | ('H' << 8) | 'P');

    /// <summary>Polish zlotys (PLN).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Pln(decimal amount) => new(amount, ('P' << 16) | ('L' << 8) | 'N');

    /// <summary>Romanian lei (RON).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Ron(decimal amount) => new(amount, ('R' << 16) | ('O' << 8) | 'N');

    /// <summary>Swedish kronor (SEK).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Sek(decimal amount) => new(amount, ('S' << 16) | ('E' << 8) | 'K');

    /// <summary>Singapore dollars (SGD).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Sgd(decimal amount) => new(amount, ('S' << 16) | ('G' << 8) | 'D');

    /// <summary>Thai baht (THB).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Thb(decimal amount) => new(amount, ('T' << 16) | ('H' << 8) | 'B');

    /// <summary>Turkish liras (TRY).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Try(decimal amount) => new(amount, ('T' << 16) | ('R' << 8) | 'Y');

    /// <summary>United States dollars (USD).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Usd(decimal amount) => new(amount, ('U' << 16) | ('S' << 8) | 'D');

    /// <summary>South African rand (ZAR).</summary>
    /// <param name="amount">In the major unit.</param>
    /// <returns>The amount of money.</returns>
    public static Money Zar(decimal amount) => new(amount, ('Z' << 16) | ('A' << 8) | 'R');
}
