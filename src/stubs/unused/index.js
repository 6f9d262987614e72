throw new Error("natural's storage clients are left out of this project; import its parts by their own paths");
