using System.Globalization;
using ThreeHouses;

// A hotel, a shop and a support desk, each living on its policy for a day. Every figure and every word to a customer stands in
// the .svcpolicy file of the house; these programs bring the cases, and look at no clock.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

HotelDay.Run();
ShopDay.Run();
SupportDay.Run();
