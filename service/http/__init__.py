"""What every area of the API and every page of the desk share: how a request is read and an answer is sent."""
